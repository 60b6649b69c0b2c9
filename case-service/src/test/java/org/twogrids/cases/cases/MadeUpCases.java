package org.twogrids.cases.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.catalog.ShippedTables;
import org.twogrids.cases.deadlines.ClockChange;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.deadlines.Deadline.Kind;
import org.twogrids.cases.risk.RiskPolicy;
import org.twogrids.cases.routing.Point;
import org.twogrids.cases.routing.RoutingDecision;
import org.twogrids.cases.routing.RoutingFacts;
import org.twogrids.cases.routing.RoutingPolicy;
import org.twogrids.cases.routing.Workload;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.privacy.BlindIndex;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.TextTokens;

/// Cases as they might have been over the last twenty months, each with the life that the service
/// itself would have given it: its own aggregate, its own routing, its own journal; sealed with the
/// service's keys.
final class MadeUpCases {

    /// Matters by how often they come (per hundred): neighbours and families most.
    private static final List<Map.Entry<String, Integer>> MIX =
            List.of(
                    Map.entry("0201", 8),
                    Map.entry("0202", 9),
                    Map.entry("0203", 8),
                    Map.entry("0205", 5),
                    Map.entry("0101", 8),
                    Map.entry("0103", 5),
                    Map.entry("0105", 4),
                    Map.entry("0109", 2),
                    Map.entry("0301", 8),
                    Map.entry("0303", 4),
                    Map.entry("0403", 8),
                    Map.entry("0501", 5),
                    Map.entry("0602", 5),
                    Map.entry("0701", 4),
                    Map.entry("0801", 3),
                    Map.entry("0903", 3),
                    Map.entry("1201", 3),
                    Map.entry("1501", 3),
                    Map.entry("1601", 3),
                    Map.entry("1701", 2));

    private static final List<RiskFactor> FACTORS =
            List.of(RiskFactor.ELDER, RiskFactor.REPEAT, RiskFactor.GROUP5, RiskFactor.CRISIS);

    private static final int LOADS = 64;
    private static final Duration RECENT = Duration.ofDays(40);
    private static final double WEST = 116.3958;
    private static final double EAST = 116.41095;
    private static final double SOUTH = 39.9005;
    private static final double NORTH = 39.9245;

    private final Map<String, Category> catalog =
            new ShippedTables()
                    .catalog().all().stream().collect(Collectors.toMap(Category::code, it -> it));
    private final Map<String, Set<Integer>> known = new HashMap<>();
    private final DirectoryView directory;
    private final List<UUID> reporters;
    private final Sealer sealer;
    private final BlindIndex index;
    private final TextTokens tokens;
    private final long position;
    private final Instant today;
    private final List<Workload> loads;

    /// @param position up to which the directory was read
    /// @param reporters who may have flagged them
    MadeUpCases(
            DirectoryView directory,
            long position,
            List<UUID> reporters,
            Sealer sealer,
            BlindIndex index,
            TextTokens tokens,
            Instant today) {
        this.directory = directory;
        this.reporters = reporters;
        this.sealer = sealer;
        this.index = index;
        this.tokens = tokens;
        this.position = position;
        this.today = today;
        Random random = new Random(today.toEpochMilli());
        this.loads = Stream.generate(() -> load(random)).limit(LOADS).toList();
    }

    private Workload load(Random random) {
        return new Workload(
                Map.of(),
                directory
                        .members()
                        .collect(Collectors.toMap(it -> it.id(), _ -> random.nextInt(20))));
    }

    /// Adds one case with everything that belongs to it.
    ///
    /// @param number that nobody else has
    void add(CopiedRows rows, Random random, String number, Instant receivedAt) {
        MadeUpWords words = new MadeUpWords(random);
        Report report = report(random, words, receivedAt);
        CaseId id = new CaseId(idAt(receivedAt, random));
        RoutingDecision decision = routed(report, random, receivedAt);
        Case made =
                new Case(
                        id,
                        number,
                        report,
                        SealedWords.of(id, report, sealer),
                        directory.locate(report.point().lon(), report.point().lat(), receivedAt),
                        decision,
                        position,
                        receivedAt);
        Life life = new Life(made, random, words, receivedAt);
        life.begin();
        life.goOn();
        rows.add(made);
        for (int i = 0; i < report.parties().size(); i++) {
            rows.add(new Party(id, i, report.parties().get(i), sealer, index));
        }
        rows.add(new RoutingEntry(id, decision, position, receivedAt));
        life.parts.forEach(rows::add);
        life.addTo(rows);
        if (!made.restricted()) {
            search(rows, made, report);
        }
        if (made.isOpen()) {
            rows.add(
                    "case_ledger (grid_path, police_path, team, handler, owner, officer, open, work)",
                    made.hangsIn().gridPath(),
                    made.hangsIn().policePath(),
                    made.responsible().team(),
                    made.responsible().handler(),
                    made.responsible().owner(),
                    made.responsible().officer(),
                    1,
                    made.isVisited() ? 0 : 1);
        }
        rows.add(
                "case_alerting (case_id, told_at, acknowledged_at)",
                id.value(),
                receivedAt.plusSeconds(1),
                receivedAt.plusSeconds(300));
    }

    private Report report(Random random, MadeUpWords words, Instant at) {
        Category category = category(random);
        String title = words.title(category.code());
        return new Report(
                category,
                title,
                words.narrative(title),
                new Point(
                        WEST + random.nextDouble() * (EAST - WEST),
                        SOUTH + random.nextDouble() * (NORTH - SOUTH)),
                null,
                null,
                at.minus(Duration.ofMinutes(random.nextInt(600))),
                random.nextInt(4) == 0
                        ? Set.of(FACTORS.get(random.nextInt(FACTORS.size())))
                        : Set.of(),
                List.of(
                        new Report.Person(words.name(), words.phone(), words.address()),
                        new Report.Person(words.name(), null, words.address())),
                false,
                Reporter.member(reporters.get(random.nextInt(reporters.size()))));
    }

    private Category category(Random random) {
        int left = random.nextInt(100);
        for (Map.Entry<String, Integer> kind : MIX) {
            left -= kind.getValue();
            if (left < 0) {
                return catalog.get(kind.getKey());
            }
        }
        return catalog.get("9901");
    }

    /// As if each had come at another time of other loads, so that the work is spread.
    private RoutingDecision routed(Report report, Random random, Instant at) {
        return RoutingPolicy.route(
                new RoutingFacts(
                        report.category(),
                        RiskPolicy.of(report.category(), report.riskFactors()),
                        report.point(),
                        report.reporter().id(),
                        List.of(),
                        Set.of(),
                        false,
                        false,
                        at),
                directory,
                loads.get(random.nextInt(loads.size())));
    }

    private void search(CopiedRows rows, Case made, Report report) {
        Set<Integer> all = new TreeSet<>();
        all.addAll(tokensOf(report.title()));
        all.addAll(tokensOf(report.narrative()));
        report.parties().forEach(it -> all.addAll(tokensOf(it.address())));
        rows.add(
                "case_search (case_id, reach, lon, lat, tokens)",
                made.id(),
                made.reach,
                report.point().lon(),
                report.point().lat(),
                all);
    }

    /// A pair of characters is worth its hash once only.
    private Set<Integer> tokensOf(String text) {
        int[] characters = TextTokens.plain(text).codePoints().toArray();
        Set<Integer> all = new TreeSet<>();
        IntStream.range(0, Math.max(0, characters.length - 1))
                .mapToObj(at -> new String(characters, at, 2))
                .forEach(pair -> all.addAll(known.computeIfAbsent(pair, tokens::of)));
        return all;
    }

    /// A UUIDv7 of that time, so that the newest case comes first.
    static UUID idAt(Instant at, Random random) {
        return new UUID(
                (at.toEpochMilli() << 16) | 0x7000L | random.nextInt(1 << 12),
                (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }

    /// From the first day to where it stands today.
    private final class Life {

        private final Case about;
        private final Random random;
        private final MadeUpWords words;
        private final Map<Kind, DeadlineEntry> clocks = new EnumMap<>(Kind.class);
        private final List<Object> parts = new ArrayList<>();
        private final List<Object[]> meetings = new ArrayList<>();
        private Instant now;

        Life(Case about, Random random, MadeUpWords words, Instant at) {
            this.about = about;
            this.random = random;
            this.words = words;
            this.now = at;
        }

        void begin() {
            Category category = catalog.get(about.category());
            List<Deadline> due = new ArrayList<>();
            due.add(in(Kind.ACCEPT, Duration.ofHours(24)));
            if (category.days() > 0) {
                due.add(in(Kind.SETTLE, Duration.ofDays(category.days())));
            }
            keep(about.opened(due));
        }

        /// What is older is over, but for a few; what is new is somewhere on its way.
        void goOn() {
            boolean recent = now.isAfter(today.minus(RECENT));
            int steps = recent ? random.nextInt(5) : random.nextInt(50) == 0 ? 3 : 5;
            if (random.nextInt(60) == 0) {
                after(Duration.ofMinutes(5));
                keep(about.withdraw(about.reporter(), note("误报"), now));
                return;
            }
            if (steps > 0) {
                after(Duration.ofHours(1 + random.nextInt(20)));
                keep(about.accept(handler(), now));
            }
            boolean met =
                    about.state().after(Track.Move.MEDIATE).isPresent() && random.nextBoolean();
            if (steps > 1 && met) {
                after(Duration.ofHours(12));
                mediate(steps > 2);
            }
            if (steps > 2) {
                after(Duration.ofHours(30));
                end();
            }
            for (int round = 0; steps > 3 && clocks.containsKey(Kind.RETURN_VISIT); round++) {
                if (steps == 4 && round == 1) {
                    return;
                }
                visit(round);
            }
            if (steps > 4) {
                after(Duration.ofHours(8));
                keep(about.close(coordinator(), null, false, now));
            }
        }

        private void mediate(boolean ended) {
            UUID mediation = idAt(now, random);
            keep(about.mediate(handler(), mediation, in(Kind.MEDIATE, Duration.ofDays(30)), now));
            meetings.add(
                    new Object[] {
                        mediation,
                        about.id(),
                        handler(),
                        false,
                        now,
                        now.plus(Duration.ofDays(30)),
                        false,
                        ended ? now.plus(Duration.ofHours(30)) : null
                    });
        }

        private void end() {
            Deadline visit = in(Kind.RETURN_VISIT, Duration.ofDays(7));
            UUID said = note(words.narrative("双方同意"));
            if (about.state().after(Track.Move.COMPLETE).isPresent()) {
                keep(
                        about.complete(
                                handler(),
                                said,
                                about.state() instanceof Track.Incident
                                        ? Disposal.PUBLIC_ORDER
                                        : null,
                                visit,
                                now));
            } else if (random.nextInt(8) == 0) {
                keep(about.fail(handler(), said, FailReason.NO_AGREEMENT, visit, now));
            } else {
                keep(about.settle(handler(), said, false, about.responsible(), visit, now));
            }
        }

        private void visit(int round) {
            after(Duration.ofDays(round == 0 ? 6 : 22));
            boolean more = about.state() == Track.Dispute.SETTLED && round == 0;
            for (int party = 0; party < 2; party++) {
                meetings.add(
                        new Object[] {
                            idAt(now, random),
                            about.id(),
                            about.aftercare().endings(),
                            about.aftercare().visitRound(),
                            party,
                            "HOME",
                            "SATISFIED",
                            now,
                            about.responsible().owner(),
                            null
                        });
            }
            keep(
                    about.visited(
                            about.responsible().owner(),
                            more ? List.of(in(Kind.RETURN_VISIT, Duration.ofDays(23))) : List.of(),
                            now));
        }

        /// As the service does: the entry, and the clocks as they run from then on.
        private void keep(CaseFact fact) {
            JournalEntry entry = JournalEntry.of(about, fact);
            parts.add(entry);
            ClockChange change = entry.clocks();
            clocks.keySet().removeIf(kind -> change.stops(new Deadline.Clock(kind, null)));
            change.started()
                    .forEach(
                            it ->
                                    clocks.put(
                                            it.kind(),
                                            new DeadlineEntry(about.id(), it, fact.at())));
        }

        /// What would have been said of the clocks by now has been said.
        void addTo(CopiedRows rows) {
            for (Object[] row : meetings) {
                rows.add(
                        row.length == 8
                                ? "mediation (id, case_id, mediator, public_order, begun_at,"
                                        + " ends_by, extended, ended_at)"
                                : "return_visit (id, case_id, ending, round, party, means, outcome,"
                                        + " visited_at, visitor, note)",
                        row);
            }
            clocks.values()
                    .forEach(
                            clock -> {
                                clock.announce(today);
                                rows.add(clock);
                            });
        }

        private UUID note(String text) {
            Note note = new Note(about.id(), text, sealer);
            parts.add(note);
            return note.id();
        }

        private Deadline in(Kind kind, Duration time) {
            return new Deadline(kind, now.plus(time));
        }

        private void after(Duration time) {
            now = now.plus(time).isBefore(today) ? now.plus(time) : today;
        }

        private UUID handler() {
            return about.responsible().handler();
        }

        private UUID coordinator() {
            @Nullable UUID officer = about.responsible().officer();
            return officer == null ? about.responsible().owner() : officer;
        }
    }
}
