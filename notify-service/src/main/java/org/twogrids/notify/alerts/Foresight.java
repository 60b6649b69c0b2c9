package org.twogrids.notify.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.CaseEvent.Due;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.notify.policy.AcknowledgeTimes;
import org.twogrids.notify.policy.Capacity;
import org.twogrids.notify.policy.Channel;
import org.twogrids.notify.policy.FollowTimes;
import org.twogrids.notify.policy.Kind;
import org.twogrids.notify.policy.Occasion;
import org.twogrids.notify.policy.PolicyBook;
import org.twogrids.notify.policy.Progress;

/// What would happen if nobody ever took note, of a case or of its deadline to settle: the rules
/// themselves, on a clock that jumps from one
/// due time to the next. Nothing is stored and nobody is told.
@ApplicationScoped
public class Foresight {

    private static final UUID NOBODYS = new UUID(0, 0);

    private final AcknowledgeTimes times;

    Foresight(AcknowledgeTimes times) {
        this.times = times;
    }

    public Foreseen of(
            Occasion occasion,
            CaseHeader header,
            PolicyBook book,
            DirectoryView directory,
            Instant at) {
        var theCase = new CaseAlerts(NOBODYS, List.of(), book, times, FollowTimes.NONE);
        List<ToBeTold> told = new ArrayList<>();
        List<End> ends = new ArrayList<>();
        List<Alert> raised = new ArrayList<>();
        occasion.stage()
                .ifPresentOrElse(
                        stage -> {
                            var due = new Due(NOBODYS, header, Due.Kind.SETTLE, stage, at);
                            new DeadlineAlerts(theCase, book).announce(due, directory, at);
                        },
                        () -> {
                            if (occasion == Occasion.ADDED) {
                                new AdditionAlerts(theCase, book).announce(header, at);
                            } else {
                                theCase.follow(occasion, header, directory, at);
                            }
                        });
        Optional<Instant> now = Optional.of(at);
        while (now.isPresent()) {
            Instant moment = now.get();
            theCase.attend(header, Progress.NONE, directory, moment);
            for (AlertFact fact : theCase.facts()) {
                switch (fact) {
                    case AlertFact.Raised news -> {
                        raised.add(news.alert());
                        told.add(told(news.alert(), raised, moment));
                    }
                    case AlertFact.Exhausted news ->
                            ends.add(new End(news.alert().behalf().capacity(), moment));
                    case AlertFact.Acknowledged _,
                            AlertFact.Ended _,
                            AlertFact.Lapsed _,
                            AlertFact.Woken _,
                            AlertFact.Snoozed _,
                            AlertFact.Returned _,
                            AlertFact.Revised _ -> {}
                }
            }
            now = theCase.nextDue();
        }
        return new Foreseen(
                book.rule(occasion, header).name(),
                told,
                passedOver(occasion, header, book, told),
                ends);
    }

    private static ToBeTold told(Alert alert, List<Alert> raised, Instant at) {
        int step =
                alert.kind() == Kind.ESCALATION
                        ? raised.stream()
                                .filter(alert::follows)
                                .mapToInt(raisedBefore -> raisedBefore.timing().steps())
                                .findFirst()
                                .orElse(0)
                        : 0;
        Instant from = alert.isHushed() ? alert.timing().dueAt().orElse(at) : at;
        return new ToBeTold(
                alert.recipient(),
                alert.kind(),
                alert.behalf().capacity(),
                step,
                from,
                alert.kind().onlyInforms() ? null : alert.acknowledgeBy(),
                alert);
    }

    /// Steps that nobody was told by: whoever they name has been told already, or is nobody.
    private static List<PassedOver> passedOver(
            Occasion occasion, CaseHeader header, PolicyBook book, List<ToBeTold> told) {
        Map<Capacity, Set<Integer>> reached = new HashMap<>();
        told.forEach(
                each ->
                        reached.computeIfAbsent(each.capacity(), any -> new HashSet<>())
                                .add(each.step()));
        return book.rule(occasion, header).chains().stream()
                .filter(chain -> reached.containsKey(chain.first()))
                .flatMap(
                        chain ->
                                IntStream.rangeClosed(1, chain.then().size())
                                        .filter(
                                                step ->
                                                        !reached.getOrDefault(
                                                                        chain.first(), Set.of())
                                                                .contains(step))
                                        .mapToObj(step -> new PassedOver(chain.first(), step)))
                .toList();
    }

    /// @param rule the name of the one that counts
    public record Foreseen(
            String rule, List<ToBeTold> told, List<PassedOver> passedOver, List<End> unanswered) {}

    /// @param step 0 for those who are told first
    /// @param at when it is made known
    /// @param by null where it only informs
    public record ToBeTold(
            UUID recipient,
            Kind kind,
            Capacity capacity,
            int step,
            Instant at,
            @Nullable Instant by,
            Alert alert) {

        /// Of the channels on offer those that its message may take.
        public List<Channel> channels(List<Channel> offered) {
            return alert.channels(offered);
        }
    }

    /// @param step 1 for the first that comes after
    public record PassedOver(Capacity capacity, int step) {}

    /// Nobody is left to tell: the alert stays open under this name.
    public record End(Capacity capacity, Instant at) {}
}
