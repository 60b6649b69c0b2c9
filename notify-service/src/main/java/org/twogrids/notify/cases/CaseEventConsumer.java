package org.twogrids.notify.cases;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.Envelope;
import org.twogrids.kernel.events.Event;
import org.twogrids.kernel.messaging.Inbox;
import org.twogrids.notify.alerts.AlertDesk;

/// Hears what becomes of cases, in the order of each.
@ApplicationScoped
class CaseEventConsumer {

    private final Inbox inbox;
    private final SeenCases cases;
    private final AlertDesk desk;
    private final Directory directory;

    CaseEventConsumer(Inbox inbox, SeenCases cases, AlertDesk desk, Directory directory) {
        this.inbox = inbox;
        this.cases = cases;
        this.desk = desk;
        this.directory = directory;
    }

    @Incoming("case-events")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receive(records, this::on);
    }

    private void on(Envelope envelope, Event event) {
        if (directory.view().position() == 0) {
            throw new DirectoryNotHeard();
        }
        CaseEvent news = (CaseEvent) event;
        if (!cases.follow(news.caseId(), news.header())) {
            return;
        }
        desk.follow(news.caseId(), news.header());
        switch (news) {
            case CaseEvent.Accepted accepted -> desk.accepted(news.caseId(), accepted.by());
            case CaseEvent.Opened _, CaseEvent.Assigned _ -> {}
        }
    }
}
