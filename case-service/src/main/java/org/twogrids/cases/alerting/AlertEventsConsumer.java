package org.twogrids.cases.alerting;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.twogrids.kernel.events.AlertEvent;
import org.twogrids.kernel.events.Envelope;
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

    private void on(Envelope envelope, Event event) {
        switch ((AlertEvent) event) {
            case AlertEvent.Raised raised -> alertings.told(raised);
            case AlertEvent.Acknowledged noted -> alertings.acknowledged(noted);
        }
    }
}
