package org.twogrids.notify.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseEvent.Assessed.Change;
import org.twogrids.kernel.events.CaseEvent.Assigned.Cause;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Duty;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.web.Problem;
import org.twogrids.notify.Books;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.policy.AcknowledgeTimes;
import org.twogrids.notify.policy.CalmPolicy;
import org.twogrids.notify.policy.CalmPolicy.Limits;
import org.twogrids.notify.policy.CalmPolicy.Plan;
import org.twogrids.notify.policy.Capacity;
import org.twogrids.notify.policy.Channel;
import org.twogrids.notify.policy.ChannelPolicy;
import org.twogrids.notify.policy.FollowTimes;
import org.twogrids.notify.policy.Kind;
import org.twogrids.notify.policy.Occasion;
import org.twogrids.notify.policy.Progress;
import org.twogrids.notify.policy.QuietHours;

/// Ten thousand months of one case each, on a clock of their own: events that come late, twice
/// or in the wrong order, people who take note, put it off or don't, rosters with holes, a
/// service that stands still for hours. Each history is made of a seed; a failure names it.
class AlertHistoriesTest {

    private static final int HISTORIES = 10_000;
    private static final int ROSTERS = 24;
    private static final List<UUID> PEOPLE =
            Stream.of(
                            "officer",
                            "backup",
                            "handler",
                            "other-handler",
                            "owner",
                            "coordinator",
                            "head")
                    .map(Donghuamen::person)
                    .toList();
    private static final List<Channel> CHANNELS =
            List.of(Channel.SMS, Channel.VOICE, Channel.EMAIL);
    private static final Limits LIMITS = new Limits(3, Duration.ofMinutes(10), 3);
    private static final SnoozePolicy SNOOZE = new SnoozePolicy(Duration.ofHours(2));
    private static final QuietHours NIGHT =
            new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), DirectoryView.ZONE);
    private static final AcknowledgeTimes TIMES =
            new AcknowledgeTimes(
                    Duration.ofMinutes(15),
                    Duration.ofHours(2),
                    Duration.ofHours(24),
                    WorkingCalendar.shipped());
    private static final FollowTimes FOLLOW =
            new FollowTimes(
                    Map.of(
                            Risk.RED,
                            Duration.ofHours(1),
                            Risk.ORANGE,
                            Duration.ofHours(24),
                            Risk.YELLOW,
                            Duration.ofDays(7)));
    private static final List<DirectoryView> VIEWS =
            IntStream.range(0, ROSTERS).mapToObj(AlertHistoriesTest::roster).toList();

    @Test
    void in_ten_thousand_histories_nobody_is_forgotten_flooded_or_woken_for_nothing() {
        Map<String, Integer> ends = new HashMap<>();
        for (int seed = 0; seed < HISTORIES; seed++) {
            try {
                new History(seed).live(ends);
            } catch (AssertionError e) {
                throw new AssertionError("History " + seed + ": " + e.getMessage(), e);
            }
        }

        assertThat(ends.keySet()) // or the histories would prove nothing
                .contains("ACKNOWLEDGED", "ENDED", "NOBODY_LEFT", "TOO_OLD", "lapsed", "held")
                .contains("put off", "may not be put off", "back", "ended while put off")
                .contains("asked anew");
    }

    /// Some posts are empty, some people on no roster.
    private static DirectoryView roster(int seed) {
        var chance = new Random(seed);
        List<DirectoryEvent> records = new ArrayList<>(Donghuamen.records());
        records.removeIf(record -> record instanceof Posting && chance.nextInt(4) == 0);
        records.removeIf(record -> record instanceof Duty && chance.nextInt(3) == 0);
        return DirectoryView.of(records);
    }

    private static final class History {

        private final Random chance;
        private final DirectoryView directory;
        private final UUID caseId = Donghuamen.person("a case");
        private final CaseAlerts theCase =
                new CaseAlerts(caseId, List.of(), Books.shipped(), TIMES, FOLLOW);
        private final List<Alert> alerts = new ArrayList<>();
        private final Set<Responsibility> committed = new HashSet<>();
        private final Map<Alert, Instant> putOff = new HashMap<>();
        private final Map<UUID, Phone> phones = new HashMap<>();
        private final Deque<CaseEvent> underWay = new ArrayDeque<>();
        private final Map<String, Integer> ends = new HashMap<>();
        private Instant now;
        private CaseHeader header;
        private CaseHeader announced;
        private Progress progress = Progress.NONE;
        private Instant foundUrgent = Instant.MIN;

        History(int seed) {
            this.chance = new Random(seed);
            this.directory = VIEWS.get(chance.nextInt(ROSTERS));
            this.now =
                    Donghuamen.at("2027-01-04T00:00")
                            .plus(Duration.ofMinutes(chance.nextInt(60 * 24 * 28)));
            this.announced = someHeader(1);
            this.header = announced;
        }

        void live(Map<String, Integer> counted) {
            hear(new CaseEvent.Opened(caseId, announced, now));
            int steps = 5 + chance.nextInt(25);
            for (int step = 0; step < steps; step++) {
                switch (chance.nextInt(9)) {
                    case 0 -> announce();
                    case 1 -> deliver();
                    case 2, 3 -> takeNote();
                    case 4 -> standStill();
                    case 5 -> putOff();
                    default -> pass(Duration.ofMinutes(1 + chance.nextInt(300)));
                }
                invariants();
            }
            while (!underWay.isEmpty()) {
                deliver();
            }
            rest();
            invariants();
            everyAlertHasEnded();
            assertThat(putOff).as("comes back or ends").isEmpty();
            phones.values().forEach(phone -> phone.check(now));
            ends.forEach((end, times) -> counted.merge(end, times, Integer::sum));
        }

        /// case-service commits something; it is heard later, perhaps twice.
        private void announce() {
            long version = announced.version() + 1;
            CaseEvent event;
            if (chance.nextInt(3) == 0) {
                announced = someHeader(version, announced.handler());
                event = new CaseEvent.Accepted(caseId, announced, announced.handler());
            } else if (chance.nextInt(4) == 0) {
                announced = someHeader(version);
                var change = Change.values()[chance.nextInt(Change.values().length)];
                event = new CaseEvent.Assessed(caseId, announced, change);
            } else {
                announced = someHeader(version);
                var cause = Cause.values()[chance.nextInt(Cause.values().length)];
                event = new CaseEvent.Assigned(caseId, announced, cause);
            }
            underWay.add(event);
            if (chance.nextInt(4) == 0) {
                underWay.addFirst(event);
            }
        }

        private void deliver() {
            CaseEvent event = chance.nextBoolean() ? underWay.pollFirst() : underWay.pollLast();
            if (event != null) {
                hear(event);
            }
        }

        /// As `SeenCase` does: what is no newer changes nothing.
        private void hear(CaseEvent event) {
            boolean first = committed.isEmpty();
            if (!first && event.header().version() <= header.version()) {
                return;
            }
            boolean same = event.header().handler().equals(header.handler());
            header = event.header();
            boolean takenOn =
                    switch (event) {
                        case CaseEvent.Accepted _, CaseEvent.Settled _, CaseEvent.Ended _ -> true;
                        case CaseEvent.Assigned _,
                                CaseEvent.Assessed _,
                                CaseEvent.Added _,
                                CaseEvent.Asked _ ->
                                progress.takenOn() && same;
                        case CaseEvent.Opened _ -> false;
                        case CaseEvent.Due _ -> progress.takenOn();
                    };
            progress = new Progress(takenOn, now);
            Capacity.in(header)
                    .forEach(
                            (member, capacity) ->
                                    committed.add(new Responsibility(member, capacity)));
            Occasion occasion = Occasion.of(event).orElse(Occasion.HANDED_OVER);
            if (occasion == Occasion.RAISED) {
                foundUrgent = now;
            }
            theCase.follow(occasion, header, directory, now);
            if (event instanceof CaseEvent.Accepted accepted) {
                theCase.accepted(accepted.by(), now);
            }
            collect();
        }

        private void takeNote() {
            List<Alert> open = alerts.stream().filter(Alert::isOpen).toList();
            if (!open.isEmpty()) {
                Alert noted = open.get(chance.nextInt(open.size()));
                noted.acknowledge(now);
                noLongerPutOff(noted);
                pass(Duration.ofSeconds(1));
            }
        }

        /// The recipient has no time: nothing of it reaches them for a while, and nobody is asked
        /// any later than without that.
        private void putOff() {
            List<Alert> known = alerts.stream().filter(Alert::isStanding).toList();
            if (known.isEmpty()) {
                return;
            }
            Alert alert = known.get(chance.nextInt(known.size()));
            Instant until = now.plus(Duration.ofMinutes(chance.nextInt(150)));
            Optional<Instant> due = alert.timing().dueAt();
            Optional<AlertFact> fact;
            try {
                fact = alert.snooze(until, SNOOZE, now);
            } catch (Problem refused) {
                boolean late = alert.acknowledgeBy().isBefore(until);
                assertThat(
                                !alert.isOpen()
                                        || alert.about().risk() == Risk.RED
                                        || late && !alert.kind().onlyInforms()
                                        || until.equals(now)
                                        || until.isAfter(now.plus(SNOOZE.most())))
                        .as("refused for a reason")
                        .isTrue();
                ends.merge("may not be put off", 1, Integer::sum);
                return;
            }
            assertThat(alert.timing().dueAt()).as("its clock runs on").isEqualTo(due);
            assertThat(alert.isOpen() && alert.about().risk() != Risk.RED).isTrue();
            fact.ifPresent(
                    _ -> {
                        ends.merge("put off", 1, Integer::sum);
                        putOff.put(alert, until);
                        phone(alert).callOff(alert, now);
                    });
        }

        /// As the round does.
        private void bringBack() {
            for (Alert alert : alerts) {
                Instant until = alert.snoozedUntil();
                if (until != null && !until.isAfter(now)) {
                    back(alert.comeBack().alert());
                }
            }
        }

        private void back(Alert alert) {
            assertThat(alert.isOpen()).as("comes back for somebody who is needed").isTrue();
            ends.merge("back", 1, Integer::sum);
            assertThat(putOff.remove(alert)).as("comes back once").isNotNull();
            if (!alert.isHushed()) {
                push(alert);
            }
        }

        private void noLongerPutOff(Alert alert) {
            if (putOff.remove(alert) != null) {
                ends.merge("ended while put off", 1, Integer::sum);
            }
        }

        /// When the service next has something to do.
        private Optional<Instant> nextDue() {
            return Stream.concat(
                            theCase.nextDue().stream(),
                            alerts.stream()
                                    .flatMap(alert -> Stream.ofNullable(alert.snoozedUntil())))
                    .min(Instant::compareTo);
        }

        /// An outage: time passes and no round looks; now and then for months.
        private void standStill() {
            boolean forMonths = chance.nextInt(40) == 0;
            now = now.plus(forMonths ? Duration.ofDays(70) : Duration.ofHours(chance.nextInt(30)));
            round();
        }

        private void pass(Duration time) {
            Instant until = now.plus(time);
            int rounds = 0;
            for (Optional<Instant> due = nextDue();
                    due.isPresent() && !due.get().isAfter(until);
                    due = nextDue()) {
                assertThat(rounds++).as("rounds within " + time).isLessThan(500);
                now = due.get().isAfter(now) ? due.get() : now;
                round();
            }
            now = until;
        }

        /// Until nothing is due any more.
        private void rest() {
            int rounds = 0;
            for (Optional<Instant> due = nextDue(); due.isPresent(); due = nextDue()) {
                assertThat(rounds++).as("rounds until all is quiet").isLessThan(500);
                now = due.get().isAfter(now) ? due.get() : now;
                round();
            }
            now = now.plus(Duration.ofDays(1));
        }

        private void round() {
            theCase.attend(header, progress, directory, now);
            collect();
            bringBack();
        }

        private void collect() {
            Set<UUID> lapsed = new HashSet<>();
            for (AlertFact fact : theCase.facts()) {
                Alert alert = fact.alert();
                switch (fact) {
                    case AlertFact.Raised _ -> {
                        raised(alert, lapsed);
                        if (!alert.isHushed()) {
                            push(alert);
                        }
                    }
                    case AlertFact.Woken _ -> {
                        if (!alert.isSnoozed()) {
                            push(alert);
                        }
                    }
                    case AlertFact.Returned _ -> {
                        if (alert.isOpen()) { // it may have ended in the same breath
                            back(alert);
                        }
                    }
                    case AlertFact.Lapsed _ -> {
                        lapsed.add(alert.recipient());
                        ends.merge("lapsed", 1, Integer::sum);
                    }
                    case AlertFact.Acknowledged _, AlertFact.Ended _ -> noLongerPutOff(alert);
                    case AlertFact.Exhausted _, AlertFact.Snoozed _, AlertFact.Revised _ -> {}
                }
            }
        }

        private void raised(Alert alert, Set<UUID> lapsed) {
            assertThat(committed).as("committed").contains(alert.behalf());
            if (alert.kind() == Kind.ESCALATION) {
                assertThat(alerts)
                        .as("after somebody has taken note")
                        .noneMatch(
                                other ->
                                        other.state() == Alert.State.ACKNOWLEDGED
                                                && (alert.follows(other)
                                                        || sharesAClock(alert, other)));
                assertThat(alerts)
                        .as("told again after taking note")
                        .noneMatch(
                                other ->
                                        other.recipient().equals(alert.recipient())
                                                && other.counts()
                                                && !other.raisedAt().isBefore(foundUrgent)
                                                && other.state() == Alert.State.ACKNOWLEDGED);
                assertThat(lapsed).doesNotContain(alert.recipient());
                if (hasTakenNoteBefore(alert.recipient())) {
                    ends.merge("asked anew", 1, Integer::sum);
                }
            }
            alerts.add(alert);
        }

        private boolean hasTakenNoteBefore(UUID person) {
            return alerts.stream()
                    .filter(alert -> alert.recipient().equals(person) && alert.counts())
                    .anyMatch(alert -> alert.state() == Alert.State.ACKNOWLEDGED);
        }

        private boolean sharesAClock(Alert one, Alert other) {
            return alerts.stream().anyMatch(root -> one.follows(root) && other.follows(root));
        }

        private void push(Alert alert) {
            assertThat(alert.isSnoozed()).as("told while it is put off").isFalse();
            boolean sleepsWell = Math.floorMod(alert.recipient().hashCode(), 2) == 0;
            Optional<QuietHours> quiet = sleepsWell ? Optional.of(NIGHT) : Optional.empty();
            Risk risk = alert.about().risk();
            for (ChannelPolicy.Turn turn :
                    ChannelPolicy.turns(risk, CHANNELS, CHANNELS, quiet, now)) {
                assertThat(risk == Risk.RED || turn.channel() != Channel.VOICE)
                        .as("rings for red only")
                        .isTrue();
                Instant due = turn.due();
                if (due != null) {
                    assertThat(risk == Risk.RED || !sleepsWell || NIGHT.after(due).equals(due))
                            .as("in quiet hours")
                            .isTrue();
                    Phone phone = phone(alert);
                    phone.due(alert, risk, due);
                    int others = chance.nextInt(10) == 0 ? chance.nextInt(12) : 0;
                    for (int other = 0; other < others; other++) { // of other cases
                        phone.due(null, Risk.YELLOW, due.plusSeconds(chance.nextInt(1_200)));
                    }
                }
            }
        }

        private Phone phone(Alert alert) {
            return phones.computeIfAbsent(alert.recipient(), any -> new Phone(ends));
        }

        private void invariants() {
            assertThat(alerts)
                    .as("what is over is put off no longer")
                    .noneMatch(
                            alert ->
                                    !alert.isOpen() && alert.timing().snoozedUntil() != null
                                            || alert.isSnoozed()
                                                    && alert.about().risk() == Risk.RED);
            assertThat(alerts.stream().filter(Alert::isStanding).map(Alert::recipient))
                    .as("one alert each")
                    .doesNotHaveDuplicates();
        }

        private void everyAlertHasEnded() {
            Map<Responsibility, List<Alert>> chains = new HashMap<>();
            for (Alert alert : alerts) {
                if (!alert.kind().onlyInforms()) {
                    chains.computeIfAbsent(alert.behalf(), any -> new ArrayList<>()).add(alert);
                }
            }
            for (Alert alert : alerts) {
                assertThat(alert.isSnoozed()).as("put off for good").isFalse();
                boolean ended =
                        !alert.isOpen()
                                || alert.kind().onlyInforms()
                                || chains.get(alert.behalf()).stream()
                                        .anyMatch(
                                                other ->
                                                        other.timing().failure() != null
                                                                || other.state()
                                                                        == Alert.State
                                                                                .ACKNOWLEDGED);
                assertThat(ended).as(alert.kind() + " ended under a name").isTrue();
                ends.merge(
                        alert.timing().failure() == null
                                ? alert.state().name()
                                : alert.timing().failure().name(),
                        1,
                        Integer::sum);
            }
        }

        private CaseHeader someHeader(long version) {
            return someHeader(version, anybody());
        }

        private CaseHeader someHeader(long version, UUID handler) {
            Risk risk = Risk.values()[chance.nextInt(Risk.values().length)];
            UUID officer = chance.nextInt(10) == 0 ? null : anybody();
            return Donghuamen.header(
                    version, risk, chance.nextInt(10) == 0, handler, anybody(), officer);
        }

        private UUID anybody() {
            return PEOPLE.get(chance.nextInt(PEOPLE.size()));
        }
    }

    /// What goes to one person; all channels are taken as one here, which is stricter.
    private static final class Phone {

        private final List<Waiting> waiting = new ArrayList<>();
        private final List<Instant> sent = new ArrayList<>();
        private final Map<Risk, Integer> due = new EnumMap<>(Risk.class);
        private final Map<String, Integer> ends;
        private int told;

        Phone(Map<String, Integer> ends) {
            this.ends = ends;
        }

        void due(@Nullable Alert alert, Risk risk, Instant at) {
            due.merge(risk, 1, Integer::sum);
            if (risk == Risk.RED) {
                told++; // never asked about
            } else {
                waiting.add(new Waiting(at, alert));
            }
        }

        /// What has not gone out of it does so no more.
        void callOff(Alert alert, Instant at) {
            int before = waiting.size();
            waiting.removeIf(each -> each.alert() == alert && each.at().isAfter(at));
            told += before - waiting.size();
        }

        /// Sends all that was due until now, as the lanes do, and looks at what went out.
        void check(Instant end) {
            waiting.sort(Comparator.comparing(Waiting::at));
            Instant at = waiting.isEmpty() ? end : waiting.getFirst().at();
            int rounds = 0;
            while (!waiting.isEmpty()) {
                assertThat(rounds++).isLessThan(1_000);
                Instant moment = at;
                List<Waiting> ready =
                        waiting.stream().filter(each -> !each.at().isAfter(moment)).toList();
                Plan<Waiting> plan = CalmPolicy.plan(ready, sent, LIMITS, moment, moment);
                for (List<Waiting> message : plan.messages()) {
                    sent.add(moment);
                    told += message.size();
                }
                if (plan.held().isEmpty()) {
                    waiting.removeAll(ready);
                } else {
                    ends.merge("held", 1, Integer::sum);
                }
                at =
                        plan.held().isEmpty()
                                ? waiting.stream()
                                        .map(Waiting::at)
                                        .min(Instant::compareTo)
                                        .orElse(end)
                                : plan.until();
            }
            assertThat(told)
                    .as("nothing is dropped")
                    .isEqualTo(due.values().stream().mapToInt(Integer::intValue).sum());
            for (int last = LIMITS.most(); last < sent.size(); last++) {
                assertThat(Duration.between(sent.get(last - LIMITS.most()), sent.get(last)))
                        .as("a flood")
                        .isGreaterThanOrEqualTo(LIMITS.per());
            }
        }

        /// @param alert null of another case
        private record Waiting(Instant at, @Nullable Alert alert) {}
    }
}
