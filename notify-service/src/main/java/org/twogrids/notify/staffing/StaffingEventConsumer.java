package org.twogrids.notify.staffing;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.Event;
import org.twogrids.kernel.events.StaffingEvent;
import org.twogrids.kernel.messaging.Inbox;
import org.twogrids.notify.cases.DirectoryNotHeard;

/// Hears what the directory lacks.
@ApplicationScoped
class StaffingEventConsumer {

    private final Inbox inbox;
    private final StaffingDesk desk;
    private final Directory directory;

    StaffingEventConsumer(Inbox inbox, StaffingDesk desk, Directory directory) {
        this.inbox = inbox;
        this.desk = desk;
        this.directory = directory;
    }

    @Incoming("staffing-events")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, this::on);
    }

    private void on(List<Event> events) {
        if (directory.view().position() == 0) {
            throw new DirectoryNotHeard();
        }
        events.forEach(event -> desk.follow((StaffingEvent) event));
    }
}
