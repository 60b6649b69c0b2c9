package org.twogrids.notify.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseEvent.Assigned.Cause;
import org.twogrids.kernel.events.CaseEvent.Due;
import org.twogrids.kernel.events.CaseEvent.Ended.Outcome;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.notify.policy.AcknowledgeTimes;
import org.twogrids.notify.policy.FollowTimes;
import org.twogrids.notify.policy.Occasion;
import org.twogrids.notify.policy.PolicyBook;
import org.twogrids.notify.policy.Progress;

/// All alerts of one case, matter by matter: the case itself, what has come to it, and each of its
/// deadlines.
final class AlertsOfCase {

    private final UUID caseId;
    private final PolicyBook policies;
    private final AcknowledgeTimes times;
    private final FollowTimes follow;
    private final CaseAlerts itself;
    private final CaseAlerts additions;
    private final CaseAlerts closing;
    private final Map<Deadline.Clock, CaseAlerts> deadlines = new LinkedHashMap<>();

    AlertsOfCase(
            UUID caseId,
            List<Alert> alerts,
            PolicyBook policies,
            AcknowledgeTimes times,
            FollowTimes follow) {
        this.caseId = caseId;
        this.policies = policies;
        this.times = times;
        this.follow = follow;
        List<Alert> aboutItself = new ArrayList<>();
        List<Alert> aboutAdditions = new ArrayList<>();
        List<Alert> aboutClosing = new ArrayList<>();
        Map<Deadline.Clock, List<Alert>> aboutDeadlines = new LinkedHashMap<>();
        for (Alert alert : alerts) {
            Deadline deadline = alert.deadline();
            (deadline == null
                            ? switch (alert.kind()) {
                                case ADDITION -> aboutAdditions;
                                case CLOSING -> aboutClosing;
                                default -> aboutItself;
                            }
                            : aboutDeadlines.computeIfAbsent(
                                    deadline.clock(), any -> new ArrayList<>()))
                    .add(alert);
        }
        this.itself = matter(aboutItself);
        this.additions = matter(aboutAdditions);
        this.closing = matter(aboutClosing);
        aboutDeadlines.forEach((clock, about) -> deadlines.put(clock, matter(about)));
    }

    void follow(CaseEvent event, DirectoryView directory, Instant at) {
        CaseHeader header = event.header();
        switch (event) {
            case CaseEvent.Accepted accepted -> {
                itself.follow(occasion(event), header, directory, at);
                itself.accepted(accepted.by(), at);
            }
            case CaseEvent.Opened _, CaseEvent.Assigned _, CaseEvent.Assessed _ ->
                    itself.follow(occasion(event), header, directory, at);
            case CaseEvent.Settled _, CaseEvent.Ended _ -> itself.endAll(header);
            case CaseEvent.Added _ -> {
                itself.endOutlived(header, directory, at);
                new AdditionAlerts(additions, policies).announce(header, at);
            }
            case CaseEvent.Asked asked -> new ClosingAlerts(closing, policies).announce(asked, at);
            case Due due -> of(Deadline.Clock.of(due)).announce(due, directory, at);
        }
        if (!(event instanceof Due)) {
            deadlines.keySet().forEach(clock -> of(clock).passOn(header, directory, at));
            followAdditions(event, directory, at);
            followClosing(event);
        }
    }

    /// What was added is read with the case; once that has ended nobody needs to be told of it.
    private void followAdditions(CaseEvent event, DirectoryView directory, Instant at) {
        if (event instanceof CaseEvent.Ended) {
            additions.endAll(event.header());
        } else {
            additions.endOutlived(event.header(), directory, at);
        }
    }

    /// Whoever was asked to close it is asked until it is closed or has broken out again.
    private void followClosing(CaseEvent event) {
        boolean over =
                switch (event) {
                    case CaseEvent.Ended ended -> ended.outcome() == Outcome.CLOSED;
                    case CaseEvent.Assigned assigned -> assigned.cause() == Cause.REOPENED;
                    default -> false;
                };
        if (over) {
            closing.endAll(event.header());
        }
    }

    /// Does what is due.
    void attend(CaseHeader header, Progress progress, DirectoryView directory, Instant at) {
        itself.attend(header, progress, directory, at);
        additions.attend(header, progress, directory, at);
        closing.attend(header, progress, directory, at);
        deadlines
                .values()
                .forEach(each -> each.attend(header, progress.ofADeadline(), directory, at));
    }

    /// What has happened since the last call: of each matter in order.
    List<AlertFact> facts() {
        return matters().map(CaseAlerts::facts).flatMap(Collection::stream).toList();
    }

    private Stream<CaseAlerts> matters() {
        return Stream.concat(Stream.of(itself, additions, closing), deadlines.values().stream());
    }

    private DeadlineAlerts of(Deadline.Clock clock) {
        return new DeadlineAlerts(
                deadlines.computeIfAbsent(clock, any -> matter(List.of())), policies);
    }

    private CaseAlerts matter(List<Alert> alerts) {
        return new CaseAlerts(caseId, alerts, policies, times, follow);
    }

    /// What is silent on purpose can still be the first that is heard of somebody who answers.
    private static Occasion occasion(CaseEvent event) {
        return Occasion.of(event).orElse(Occasion.HANDED_OVER);
    }
}
