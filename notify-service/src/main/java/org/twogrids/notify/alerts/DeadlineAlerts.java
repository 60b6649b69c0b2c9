package org.twogrids.notify.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.CaseEvent.Due;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.notify.policy.Capacity;
import org.twogrids.notify.policy.Chain;
import org.twogrids.notify.policy.DuePolicy;
import org.twogrids.notify.policy.MentorPolicy;
import org.twogrids.notify.policy.Occasion;
import org.twogrids.notify.policy.PolicyBook;
import org.twogrids.notify.policy.PolicyRule;

/// The alerts about one deadline of a case. They last until the deadline is over, whatever becomes
/// of the case meanwhile, and go to whoever answers now.
final class DeadlineAlerts {

    private final CaseAlerts alerts;
    private final PolicyBook policies;

    DeadlineAlerts(CaseAlerts alerts, PolicyBook policies) {
        this.alerts = alerts;
        this.policies = policies;
    }

    /// It has come to its next stage: what was told of the one before is over.
    void announce(Due event, DirectoryView directory, Instant at) {
        Deadline next = Deadline.of(event);
        if (alerts.running().filter(next::isBehind).isPresent()) {
            return; // a later stage was heard already
        }
        alerts.endAll(event.header());
        alerts.turnTo(next);
        tell(next, event.header(), directory, at);
    }

    /// Others answer for the case now: what is due is theirs to see to.
    void passOn(CaseHeader header, DirectoryView directory, Instant at) {
        Optional<Deadline> running = alerts.running();
        alerts.endOutlived(header, directory, at);
        running.ifPresent(
                deadline -> {
                    List<UUID> concerned =
                            DuePolicy.concerned(deadline.kind(), deadline.stage(), header);
                    alerts.end(alert -> !concerned.contains(alert.behalf().member()));
                    tell(deadline, header, directory, at);
                });
    }

    private void tell(Deadline deadline, CaseHeader header, DirectoryView directory, Instant at) {
        Optional<Occasion> occasion = Occasion.of(deadline.stage());
        if (occasion.isEmpty()) {
            return;
        }
        Map<UUID, Capacity> responsible = Capacity.in(header);
        for (UUID member : DuePolicy.concerned(deadline.kind(), deadline.stage(), header)) {
            var behalf =
                    new Responsibility(
                            member, Objects.requireNonNull(responsible.get(member), "answers"));
            PolicyRule rule = policies.rule(occasion.get(), header);
            Chain chain = rule.chain(behalf.capacity());
            if (deadline.isForInformation()) {
                alerts.inform(
                        DuePolicy.reminder(member, header, directory, at),
                        behalf,
                        occasion.get(),
                        chain,
                        header,
                        at);
            } else {
                alerts.tell(
                                behalf,
                                DuePolicy.tellings(member, chain, header, directory, at),
                                occasion.get(),
                                chain,
                                header,
                                at)
                        .filter(_ -> rule.mentors())
                        .flatMap(own -> MentorPolicy.copy(own, header, directory, at))
                        .ifPresent(
                                copy ->
                                        alerts.inform(
                                                copy, behalf, occasion.get(), chain, header, at));
            }
        }
    }
}
