package org.twogrids.cases.alerting;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.twogrids.kernel.events.AlertEvent;
import org.twogrids.kernel.events.Event;
import org.twogrids.kernel.messaging.Inbox;

/// Learns whom notify-service has told.
@ApplicationScoped
class AlertEventsConsumer {

    private final Inbox inbox;
    private final Alertings alertings;

    AlertEventsConsumer(Inbox inbox, Alertings alertings) {
        this.inbox = inbox;
        this.alertings = alertings;
    }

    @Incoming("alert-events")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, this::on);
    }

    private void on(List<Event> events) {
        List<AlertEvent.Raised> raised = new ArrayList<>();
        List<AlertEvent.Acknowledged> noted = new ArrayList<>();
        for (Event event : events) {
            switch ((AlertEvent) event) {
                case AlertEvent.Raised told -> raised.add(told);
                case AlertEvent.Acknowledged acknowledged -> noted.add(acknowledged);
            }
        }
        alertings.told(raised);
        alertings.acknowledged(noted);
    }
}
