package org.twogrids.grid.postings;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.Strip;
import org.twogrids.grid.areas.Succession.Ending;
import org.twogrids.grid.areas.Succession.Move;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.Problem;

/// Whatever is split, merged, redrawn, retired and filled with people, in whatever order and dated
/// back or ahead. Time goes by whole hours and ground by whole columns, so that looking at each
/// hour and column looks at everything.
class AreasInTimePropertiesTest {

    private static final Instant BASE = Instant.parse("2026-05-01T00:00:00Z");
    private static final int STEPS = 16;
    private static final Scope EVERYTHING =
            new Scope("installer", null, true, Set.of(), Set.of(), Set.of());

    /// What is attempted, one hour after the one before.
    ///
    /// @param which of the grids so far
    /// @param other of the grids so far
    /// @param number of a column or a person
    /// @param hours from now on; negative dates back
    /// @param yes whether a grid goes on, whether people move, whether they answer
    private record Attempt(Kind kind, int which, int other, int number, int hours, boolean yes) {

        enum Kind {
            SPLIT,
            MERGE,
            SHIFT,
            GROW,
            RETIRE,
            POST
        }
    }

    private final Strip strip = new Strip(hour(-6));
    private final Map<String, Offices> offices = new HashMap<>();
    private final Map<UUID, Posting> postings = new LinkedHashMap<>();

    @Property(tries = 300)
    void siblings_never_overlap_ground_is_never_lost_and_nobody_outlives_a_grid(
            @ForAll("attempts") List<Attempt> attempts) {
        new AreasInTimePropertiesTest().play(attempts);
    }

    private void play(List<Attempt> attempts) {
        for (int i = 0; i < attempts.size(); i++) {
            Attempt attempt = attempts.get(i);
            Instant now = hour(i);
            Instant at = now.plus(Duration.ofHours(attempt.hours));
            List<String> before = claims();
            Set<String> known = Set.copyOf(strip.codes());
            boolean done = attempt(attempt, at, now);

            List<String> after = claims();
            eachPlaceHasAtMostOneGridAndIsLocatedThere();
            peopleStayWithinTheirGrids();
            assertThat(strip.codes()).as("nothing is deleted").containsAll(known);
            if (!done || attempt.kind == Attempt.Kind.POST) {
                assertThat(after).as("what is refused changes nothing").isEqualTo(before);
            } else if (keepsGround(attempt.kind, at)) {
                assertThat(covered(after))
                        .as("all ground stays covered")
                        .isEqualTo(covered(before));
            }
            Instant from = at.isBefore(now) || attempt.kind != Attempt.Kind.RETIRE ? at : now;
            assertThat(until(from, after)).as("what was stays").isEqualTo(until(from, before));
        }
    }

    /// Ground that passes to a grid with an end ahead is open from then on.
    private boolean keepsGround(Attempt.Kind kind, Instant at) {
        return switch (kind) {
            case SPLIT, MERGE -> true;
            case SHIFT -> ends().values().stream().noneMatch(end -> end.isAfter(at));
            case GROW, RETIRE, POST -> false;
        };
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(
                        Arbitraries.of(Attempt.Kind.class),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, Strip.COLUMNS - 1),
                        Arbitraries.of(0, 0, 1, 2, 4, -1, -3),
                        Arbitraries.of(true, false))
                .as(Attempt::new)
                .list()
                .ofMaxSize(STEPS);
    }

    /// @return whether it was done
    private boolean attempt(Attempt attempt, Instant at, Instant now) {
        List<String> codes = strip.codes();
        String one = codes.get(attempt.which % codes.size());
        String two = codes.get(attempt.other % codes.size());
        Map<String, Instant> ends = ends();
        boolean undone = !begunBy(one, at) || !begunBy(two, at);
        if (undone && attempt.kind != Attempt.Kind.POST) {
            return false;
        }
        try {
            switch (attempt.kind) {
                case SPLIT -> strip.split(one, attempt.number, attempt.yes, at, now);
                case MERGE -> strip.merge(one, two, attempt.yes, at, now);
                case SHIFT -> strip.shift(one, two, at, now);
                case GROW -> strip.grow(one, attempt.number, at, now);
                case RETIRE -> strip.retire(one, at, now);
                case POST -> post(one, attempt, at, now);
            }
        } catch (Rejection | Problem refused) {
            return false;
        }
        settle(ends, attempt, at, now);
        return true;
    }

    private void post(String area, Attempt attempt, Instant at, Instant now) {
        Term asked =
                new Term(
                        new MemberId(new UUID(0, attempt.number)),
                        area,
                        Role.GRID_HEAD,
                        attempt.yes,
                        at,
                        null);
        var tree = strip.tree();
        PostingPolicy.checkPlace(asked.role(), area, at, tree);
        if (!strip.isInForce(area, at)) {
            throw new Rejection("from", "before-begin");
        }
        Posting posting = draft(asked.endingBy(tree.end(area)), now);
        office(area).post(posting, new Author(EVERYTHING, tree.path(area), now));
        postings.put(posting.id().value(), posting);
    }

    /// Everybody whose grid has ended moves to the first that goes on, or is out.
    private void settle(Map<String, Instant> before, Attempt attempt, Instant at, Instant now) {
        Map<String, Instant> ends = ends();
        Set<String> ended =
                strip.codes().stream()
                        .filter(code -> at.equals(ends.get(code)))
                        .filter(code -> !at.equals(before.get(code)))
                        .collect(toSet());
        List<Posting> held =
                postings.values().stream()
                        .filter(posting -> ended.contains(posting.term().area()))
                        .filter(posting -> posting.term().goesOnPast(at))
                        .toList();
        List<String> heirs =
                strip.codes().stream()
                        .filter(code -> !ends.containsKey(code) && strip.isInForce(code, at))
                        .limit(attempt.yes ? 1 : 0)
                        .toList();
        List<Move> moves = new ArrayList<>();
        Set<MemberId> moved =
                postings.values().stream()
                        .filter(posting -> heirs.contains(posting.term().area()))
                        .map(posting -> posting.term().member())
                        .collect(toSet());
        for (Posting posting : held) {
            boolean free = moved.add(posting.term().member());
            moves.add(new Move(posting.id().value(), free ? heirs : List.of(), false));
        }
        new Resettlement(strip.tree(), this::office, term -> draft(term, now))
                .settle(held, new Ending(ended, at, now, moves, "并格", EVERYTHING))
                .forEach(fact -> postings.put(fact.posting().id().value(), fact.posting()));
    }

    /// Whether everybody there has begun by then: before that the grid cannot end.
    private boolean begunBy(String area, Instant at) {
        return postings.values().stream()
                .map(Posting::term)
                .filter(term -> term.area().equals(area))
                .allMatch(term -> term.from().isBefore(at));
    }

    private void eachPlaceHasAtMostOneGridAndIsLocatedThere() {
        DirectoryView view = DirectoryView.of(strip.records());
        hours().forEach(
                        at ->
                                IntStream.range(0, Strip.COLUMNS)
                                        .forEach(
                                                column -> {
                                                    Set<String> claims = strip.claims(column, at);
                                                    assertThat(claims).hasSizeLessThanOrEqualTo(1);
                                                    assertThat(Strip.located(view, column, at))
                                                            .isEqualTo(
                                                                    claims.stream()
                                                                            .findFirst()
                                                                            .orElse(null));
                                                }));
    }

    private void peopleStayWithinTheirGrids() {
        hours().forEach(
                        at -> {
                            List<Term> holding =
                                    postings.values().stream()
                                            .map(Posting::term)
                                            .filter(term -> !term.from().isAfter(at))
                                            .filter(term -> term.goesOnPast(at))
                                            .toList();
                            assertThat(holding).allMatch(term -> strip.isInForce(term.area(), at));
                            assertThat(holding.stream().filter(Term::primary).map(Term::area))
                                    .doesNotHaveDuplicates();
                        });
    }

    private Map<String, Instant> ends() {
        Map<String, Instant> ends = new HashMap<>();
        for (String code : strip.codes()) {
            Instant end = strip.end(code);
            if (end != null) {
                ends.put(code, end);
            }
        }
        return ends;
    }

    private Offices office(String area) {
        return offices.computeIfAbsent(area, none -> new Offices(List.of()));
    }

    private static Posting draft(Term term, Instant now) {
        return new Posting(PostingId.next(), term, new byte[] {0}, now);
    }

    /// Hour by hour, who claims each column.
    private List<String> claims() {
        return hours().map(
                        at ->
                                IntStream.range(0, Strip.COLUMNS)
                                        .mapToObj(column -> strip.claims(column, at))
                                        .map(claims -> String.join("+", claims))
                                        .reduce("", (row, claim) -> row + "|" + claim))
                .toList();
    }

    private static List<String> covered(List<String> claims) {
        return claims.stream().map(row -> row.replaceAll("[0-9]+", "x")).toList();
    }

    private static List<String> until(Instant at, List<String> claims) {
        long past = hours().takeWhile(hour -> hour.isBefore(at)).count();
        return claims.subList(0, (int) past);
    }

    private static Stream<Instant> hours() {
        return IntStream.range(-7, STEPS + 6).mapToObj(AreasInTimePropertiesTest::hour);
    }

    private static Instant hour(int number) {
        return BASE.plus(Duration.ofHours(number));
    }
}
