package org.twogrids.notify.cases;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.CaseEvent;
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

    private void on(List<Event> events) {
        if (directory.view().position() == 0) {
            throw new DirectoryNotHeard();
        }
        rounds(events).forEach(news -> desk.follow(cases.follow(news)));
    }

    /// In each round every case occurs once, so that a round can be taken in at one go.
    private static List<List<CaseEvent>> rounds(List<Event> events) {
        List<List<CaseEvent>> rounds = new ArrayList<>();
        Map<UUID, Integer> before = new HashMap<>();
        for (Event event : events) {
            CaseEvent news = (CaseEvent) event;
            int round = before.merge(news.caseId(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(news);
        }
        return rounds;
    }
}
