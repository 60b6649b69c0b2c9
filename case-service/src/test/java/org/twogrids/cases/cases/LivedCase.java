package org.twogrids.cases.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.cases.Town.COMMUNITY;
import static org.twogrids.cases.Town.POLICE_GRID;
import static org.twogrids.cases.Town.STATION;
import static org.twogrids.cases.Town.SUBDISTRICT;
import static org.twogrids.cases.Town.WEST;
import static org.twogrids.cases.Town.id;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.Town;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.catalog.ShippedTables;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.Deadline.Kind;
import org.twogrids.cases.risk.RiskPolicy;
import org.twogrids.cases.routing.Point;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.cases.routing.RoutingDecision;
import org.twogrids.cases.routing.RoutingFacts;
import org.twogrids.cases.routing.RoutingPolicy;
import org.twogrids.cases.routing.Workload;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.Place;
import org.twogrids.kernel.events.DirectoryEvent.Team.Level;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.Preconditions;
import org.twogrids.kernel.web.Problem;

/// One case, its journal and its clocks, in the hands of a machine that sends whatever commands
/// it likes in whoever's name. It asks what the desks ask and lets the aggregate decide; what
/// must hold of each single command it looks at here.
final class LivedCase {

    static final List<String> PEOPLE =
            List.of(
                    "coordinator",
                    "secretary",
                    "worker",
                    "officer",
                    "head",
                    "duty",
                    "chen",
                    "zhou",
                    "volunteer");

    static final Map<String, Category> CATALOG =
            new ShippedTables()
                    .catalog().all().stream()
                            .collect(Collectors.toMap(Category::code, Function.identity()));

    private static final DirectoryView TOWN =
            new Town()
                    .with("coordinator", Role.SUBDISTRICT_COORDINATOR, SUBDISTRICT)
                    .with("secretary", Role.COMMUNITY_SECRETARY, COMMUNITY)
                    .with("worker", Role.GRID_WORKER, WEST)
                    .with("officer", Role.COMMUNITY_OFFICER, POLICE_GRID)
                    .with("head", Role.STATION_HEAD, STATION)
                    .with("duty", Role.COMMAND_ROOM_DUTY, STATION)
                    .with("volunteer", Role.VOLUNTEER, COMMUNITY)
                    .member("chen")
                    .member("zhou")
                    .team("yard", Level.YARD, COMMUNITY, "01;02;03;05;06;13", 1000, "chen")
                    .team("all", Level.SUBDISTRICT, SUBDISTRICT, "", 1000, "zhou")
                    .view();

    private static final Instant RECEIVED = Instant.parse("2026-11-26T01:00:00.123456789Z");
    private static final UUID NOTE = id("note");

    /// What the police mediate.
    private static final String PUBLIC_ORDER = "1301";

    /// What takes a case back to an earlier part of its way: given to somebody else, or begun anew.
    private static final Set<String> MAY_GO_BACK =
            Set.of(
                    "HANDEDOVER",
                    "OVERRIDDEN",
                    "REROUTED",
                    "RECUSED",
                    "REOPENED",
                    "RECATEGORISED",
                    "PENALISED",
                    "ONCEMORE");

    private final Report report;
    private final Case theCase;
    private final List<JournalEntry> journal = new ArrayList<>();
    private final Map<Kind, Instant> clocks = new EnumMap<>(Kind.class);
    private Instant now = RECEIVED;
    private int refused;

    LivedCase(String category, Set<RiskFactor> factors, boolean personFirst) {
        CaseId id = CaseId.next();
        this.report =
                new Report(
                        CATALOG.get(category),
                        "",
                        "",
                        new Point(116.05, 39.05),
                        null,
                        null,
                        RECEIVED,
                        factors,
                        List.of(),
                        personFirst,
                        Reporter.member(id("worker")));
        RoutingDecision decision =
                RoutingPolicy.route(
                        new RoutingFacts(
                                report.category(),
                                RiskPolicy.of(report.category(), factors),
                                report.point(),
                                id("worker"),
                                List.of(),
                                Set.of(),
                                false,
                                personFirst,
                                now),
                        TOWN,
                        Workload.NONE);
        this.theCase =
                new Case(
                        id,
                        "TWN-2026-000001",
                        report,
                        new SealedWords(new byte[0], new byte[0]),
                        new Place(WEST, POLICE_GRID),
                        decision,
                        1,
                        now);
        keep(theCase.opened(List.of(due(Kind.ACCEPT, 1), due(Kind.SETTLE, 15))));
    }

    /// A command of a machine.
    ///
    /// @param by whoever answers for the case in this part (`handler`, `owner`), else one of the
    ///     people by name
    /// @param to another of them, where the command names one
    /// @param late how many versions ago the sender looked; commands of the system don't look
    record Command(What what, String by, String to, String category, RiskFactor factor, int late) {}

    enum What {
        ACCEPT,
        REFUSE,
        HAND_OVER,
        CHANGE_OWNER,
        OVERRIDE,
        WITHDRAW,
        SETTLE,
        MEDIATE,
        EXTEND,
        FAIL,
        AGREE,
        COMPLETE,
        VISIT,
        CLOSE,
        REOPEN,
        ADD_FACTOR,
        CONFIRM,
        RECATEGORISE,
        RECUSE,
        REROUTE,
        ADMIT
    }

    /// Whether it would lead on from where the case is.
    boolean mayCome(What what) {
        return switch (what) {
            case VISIT -> theCase.isVisited() && clocks.containsKey(Kind.RETURN_VISIT);
            case CLOSE -> theCase.isVisited() && !clocks.containsKey(Kind.RETURN_VISIT);
            case AGREE -> theCase.state() == Track.Dispute.MEDIATING;
            case ACCEPT, MEDIATE, SETTLE, COMPLETE ->
                    theCase.state().after(Track.Move.valueOf(what.name())).isPresent();
            default -> true;
        };
    }

    /// Sends a command, once more after it was answered: the repetition must be refused, since it
    /// names a version that is gone.
    void take(Command command) {
        now = now.plus(Duration.ofMinutes(7));
        long seen = theCase.version() - command.late();
        boolean done = send(command, seen);
        if (done && command.what() != What.REROUTE) {
            assertThat(send(command, seen)).as("%s, sent twice", command).isFalse();
        }
    }

    private boolean send(Command command, long seen) {
        Map<String, Object> before = stored();
        Track was = theCase.state();
        try {
            if (command.what() != What.REROUTE) {
                Preconditions.requireMatch('"' + Long.toString(seen) + '"', theCase.version());
            }
            CaseFact fact = decide(command, person(command.by()));
            keep(fact);
        } catch (Problem refusal) {
            refused++;
            assertThat(stored()).as("after %s was refused", command).isEqualTo(before);
            return false;
        }
        assertThat(theCase.version()).isGreaterThan((Long) before.get("version"));
        String kind = journal.getLast().kind();
        if (!MAY_GO_BACK.contains(kind)) {
            assertThat(part(theCase.state()))
                    .as("from %s by %s", was, kind)
                    .isGreaterThanOrEqualTo(part(was));
        }
        return true;
    }

    private CaseFact decide(Command command, UUID by) {
        return switch (command.what()) {
            case ACCEPT -> {
                requireHandler(by);
                yield theCase.accept(by, now);
            }
            case REFUSE -> {
                requireHandler(by);
                boolean rule = theCase.refusalLeadsToRuling();
                yield theCase.refuse(
                        by,
                        NOTE,
                        routed(theCase.withRefusal(by), rule),
                        rule ? List.of(due(Kind.RULE, 1)) : List.of(),
                        now);
            }
            case HAND_OVER -> {
                require(answers(by));
                UUID to = able(command.to());
                yield theCase.handOver(by, theCase.responsible().team(), to, NOTE, now);
            }
            case CHANGE_OWNER -> {
                require(theCase.responsible().owner().equals(by) || leads(by));
                yield theCase.handOwnership(by, leader(command.to()), NOTE, now);
            }
            case OVERRIDE -> {
                require(leads(by));
                yield theCase.override(by, null, able(command.to()), NOTE, now);
            }
            case WITHDRAW -> {
                require(WithdrawalPolicy.allows(theCase, by, roles(by), now));
                yield theCase.withdraw(by, NOTE, now);
            }
            case SETTLE -> {
                requireHandler(by);
                require(!theCase.personFirst());
                yield theCase.settle(
                        by, NOTE, false, theCase.responsible(), due(Kind.RETURN_VISIT, 7), now);
            }
            case MEDIATE -> {
                requireHandler(by);
                require(!theCase.personFirst());
                yield theCase.mediate(by, NOTE, due(Kind.MEDIATE, 30), now);
            }
            case EXTEND -> {
                requireHandler(by);
                require(theCase.state() == Track.Dispute.MEDIATING);
                yield theCase.extend(by, NOTE, due(Kind.MEDIATE, 30), now);
            }
            case FAIL -> {
                requireHandler(by);
                if (theCase.category().equals(PUBLIC_ORDER)) {
                    yield command.late() > 0 || theCase.version() % 2 == 0
                            ? theCase.penalise(
                                    by,
                                    NOTE,
                                    theCase.isVisited() ? null : FailReason.NO_AGREEMENT,
                                    routed(category().referred()).responsible(),
                                    List.of(due(Kind.ACCEPT, 1), due(Kind.SETTLE, 30)),
                                    now)
                            : theCase.onceMore(
                                    by, NOTE, FailReason.NO_AGREEMENT, due(Kind.MEDIATE, 9), now);
                }
                yield theCase.fail(
                        by, NOTE, FailReason.NO_AGREEMENT, due(Kind.RETURN_VISIT, 7), now);
            }
            case AGREE -> {
                requireHandler(by);
                require(theCase.state() == Track.Dispute.MEDIATING);
                yield theCase.agree(
                        by,
                        NOTE,
                        true,
                        List.of(due(Kind.RETURN_VISIT, 7), due(Kind.CONFIRM, 30)),
                        now);
            }
            case COMPLETE -> {
                requireHandler(by);
                yield theCase.complete(by, NOTE, null, due(Kind.RETURN_VISIT, 7), now);
            }
            case VISIT -> {
                require(theCase.isVisited() && clocks.containsKey(Kind.RETURN_VISIT));
                require(!theCase.responsible().handler().equals(by));
                boolean last = theCase.aftercare().visitRound() > 0;
                yield theCase.visited(
                        by, last ? List.of() : List.of(due(Kind.RETURN_VISIT, 30)), now);
            }
            case CLOSE -> {
                require(ClosurePolicy.allows(theCase, by, roles(by)));
                require(!clocks.containsKey(Kind.RETURN_VISIT));
                yield theCase.close(by, null, false, now);
            }
            case REOPEN -> {
                require(theCase.responsible().owner().equals(by) || leads(by));
                yield theCase.reopen(by, NOTE, List.of(due(Kind.SETTLE, 15)), now);
            }
            case ADD_FACTOR -> {
                Set<RiskFactor> factors = EnumSet.of(command.factor());
                factors.addAll(theCase.factors());
                yield theCase.reassess(
                        by, NOTE, category(), factors, theCase.responsible(), List.of(), now);
            }
            case CONFIRM -> {
                require(leads(by));
                yield theCase.confirm(
                        by,
                        null,
                        category(),
                        RiskPolicy.of(category(), theCase.factors()),
                        theCase.responsible(),
                        List.of(),
                        now);
            }
            case RECATEGORISE -> {
                require(leads(by));
                Category next = CATALOG.get(command.category());
                boolean anew = theCase.goesAnotherWayAs(next);
                yield theCase.recategorise(
                        by,
                        NOTE,
                        next,
                        anew ? routed(next).responsible() : theCase.responsible(),
                        anew
                                ? List.of(due(Kind.ACCEPT, 1), due(Kind.SETTLE, 15))
                                : List.of(due(Kind.SETTLE, 20)),
                        now);
            }
            case RECUSE -> {
                require(answers(by) || leads(by));
                UUID handler = theCase.responsible().handler();
                Responsible next =
                        routed(Case.with(theCase.refusedBy(), handler), false).responsible();
                yield theCase.recuse(
                        by,
                        NOTE,
                        Recusal.BY_PARTY,
                        handler,
                        0,
                        theCase.responsible().withHandler(next.team(), next.handler()),
                        now);
            }
            case REROUTE -> theCase.reroute(routed(theCase.refusedBy(), false), rerouted(), now);
            case ADMIT -> {
                require(theCase.responsible().owner().equals(by));
                yield theCase.admit(by, person(command.to()), NOTE, now);
            }
        };
    }

    /// As the service keeps it: the entry, and the clocks that run from then on.
    private void keep(CaseFact fact) {
        JournalEntry entry = JournalEntry.of(theCase, fact);
        journal.add(entry);
        ExpectedClocks.follow(clocks, fact);
    }

    private Map<String, Object> stored() {
        Map<String, Object> stored = new HashMap<>();
        for (Field field : CaseState.class.getDeclaredFields()) {
            try {
                stored.put(field.getName(), String.valueOf(field.get(theCase)));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        stored.put("version", theCase.version());
        stored.put("journal", journal.size());
        stored.put("clocks", Map.copyOf(clocks));
        return stored;
    }

    /// Waiting, in work, ended with visits to come, over.
    private static int part(Track state) {
        if (state.isOver()) {
            return 3;
        }
        if (state.after(Track.Move.CLOSE).isPresent()) {
            return 2;
        }
        return state.after(Track.Move.REFUSE).isPresent() ? 0 : 1;
    }

    private UUID person(String name) {
        return switch (name) {
            case "handler" -> theCase.responsible().handler();
            case "owner" -> theCase.responsible().owner();
            default -> id(name);
        };
    }

    private UUID able(String name) {
        UUID to = person(name);
        require(InOffice.of(TOWN, theCase, now).couldHandle(to));
        require(!theCase.recused().contains(to));
        return to;
    }

    private UUID leader(String name) {
        UUID to = person(name);
        require(ClosurePolicy.mayVerify(roles(to)));
        return to;
    }

    private Set<Role> roles(UUID member) {
        return TOWN.postingsOf(member, now).stream()
                .map(posting -> posting.role())
                .collect(Collectors.toSet());
    }

    private boolean leads(UUID by) {
        return ClosurePolicy.mayArchive(roles(by));
    }

    private boolean answers(UUID by) {
        return theCase.responsible().handler().equals(by)
                || theCase.responsible().owner().equals(by);
    }

    private void requireHandler(UUID by) {
        require(theCase.responsible().handler().equals(by));
    }

    private static void require(boolean permitted) {
        if (!permitted) {
            throw new NotPermitted();
        }
    }

    private Responsible rerouted() {
        return InOffice.of(TOWN, theCase, now)
                .replacing(routed(theCase.refusedBy(), false).responsible());
    }

    private RoutingDecision routed(Category as) {
        return routed(as, Set.of(), false);
    }

    private RoutingDecision routed(Set<UUID> refusedBy, boolean rule) {
        return routed(category(), refusedBy, rule);
    }

    private RoutingDecision routed(Category as, Set<UUID> refusedBy, boolean rule) {
        return RoutingPolicy.route(
                new RoutingFacts(
                        as,
                        theCase.risk(),
                        theCase.point(),
                        theCase.reporter(),
                        theCase.hangsIn().gridPath(),
                        refusedBy,
                        rule,
                        theCase.personFirst(),
                        now,
                        theCase.recused(),
                        theCase.neighbours()),
                TOWN,
                Workload.NONE);
    }

    private Category category() {
        Category category = CATALOG.get(theCase.category());
        return theCase.byLaw() ? category.referred() : category;
    }

    private Deadline due(Kind kind, int days) {
        return new Deadline(kind, now.plus(Duration.ofDays(days)));
    }

    Case theCase() {
        return theCase;
    }

    Map<Kind, Instant> clocks() {
        return clocks;
    }

    List<JournalEntry> journal() {
        return journal;
    }

    int refused() {
        return refused;
    }

    Replay replayed() {
        return Replay.of(report, CATALOG, journal);
    }

    /// Whether somebody of the directory answers in each part that must be filled.
    boolean isAnsweredFor() {
        Responsible who = theCase.responsible();
        return works(who.handler()) && works(who.owner());
    }

    private boolean works(@Nullable UUID member) {
        return member != null && TOWN.member(member, now).isPresent();
    }
}
