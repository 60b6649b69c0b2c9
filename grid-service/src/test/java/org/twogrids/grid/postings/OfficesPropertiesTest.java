package org.twogrids.grid.postings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.Problem;

/// Whatever is done to the offices of a police grid, in whatever order. Time goes by whole hours,
/// so that looking at each hour looks at everything.
class OfficesPropertiesTest {

    private static final Instant BASE = Instant.parse("2026-05-01T00:00:00Z");
    private static final List<String> PATH =
            List.of("110101910000P03", "110101910000", "110101001", "110101");
    private static final int STEPS = 25;

    /// What is attempted, one hour after the one before.
    ///
    /// @param which of the postings so far
    /// @param hours from now on; negative dates back
    /// @param above whether whoever attempts it stands above the office
    private record Attempt(
            Kind kind, int which, int member, boolean primary, int hours, boolean above) {

        enum Kind {
            POST,
            END,
            CORRECT,
            RERANK,
            HAND_OVER
        }
    }

    private final List<PostingFact> facts = new ArrayList<>();
    private final Set<Posting> postings = new LinkedHashSet<>();
    private final Offices offices = new Offices(List.of());

    @Property(tries = 500)
    void the_invariants_hold_after_any_sequence_of_commands(
            @ForAll("attempts") List<Attempt> attempts) {
        new OfficesPropertiesTest().play(attempts);
    }

    private void play(List<Attempt> attempts) {
        int done = 0;
        for (int i = 0; i < attempts.size(); i++) {
            Attempt attempt = attempts.get(i);
            Instant now = hour(i);
            int known = postings.size();
            var before = answers();
            List<PostingFact> made = attempt(attempt, now);
            var after = answers();
            done += made.size();

            oneAnswersAtEveryHour();
            theHistoryEndsWithWhatStands();
            assertThat(postings).as("nothing is deleted").hasSizeGreaterThanOrEqualTo(known);
            assertThat(facts).as("history only grows").hasSize(done);
            boolean pastChanged = !upTo(now, before).equals(upTo(now, after));
            assertThat(made.stream().anyMatch(PostingFact::datedBack))
                    .as("a change of the past is marked as such, and nothing else is")
                    .isEqualTo(pastChanged);
            assertThat(pastChanged && !attempt.above)
                    .as("only from above the past changes")
                    .isFalse();
            if (attempt.kind == Attempt.Kind.HAND_OVER && !made.isEmpty()) {
                withoutAGap(made.getLast());
            }
        }
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(
                        Arbitraries.of(Attempt.Kind.class),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(true, true, false),
                        Arbitraries.integers().between(-6, 6),
                        Arbitraries.of(true, true, false))
                .as(Attempt::new)
                .list()
                .ofMaxSize(STEPS);
    }

    private List<PostingFact> attempt(Attempt attempt, Instant now) {
        try {
            List<PostingFact> made = made(attempt, now);
            facts.addAll(made);
            made.forEach(fact -> postings.add(fact.posting()));
            return made;
        } catch (Rejection | Problem refused) {
            return List.of();
        }
    }

    private List<PostingFact> made(Attempt attempt, Instant now) {
        Author author = new Author(scope(attempt.above), PATH, now);
        Instant at = now.plus(Duration.ofHours(attempt.hours));
        MemberId member = new MemberId(new UUID(0, attempt.member));
        @Nullable Posting known =
                postings.isEmpty()
                        ? null
                        : List.copyOf(postings).get(attempt.which % postings.size());
        if (attempt.kind == Attempt.Kind.POST) {
            return List.of(offices.post(draft(member, attempt.primary, at, now), author));
        }
        if (known == null) {
            return List.of();
        }
        Term term = known.term();
        return switch (attempt.kind) {
            case END -> List.of(offices.end(known, at, author));
            case HAND_OVER ->
                    offices.handOver(known, draft(member, term.primary(), at, now), author);
            case CORRECT -> corrected(known, ranked(term, attempt.primary, at), author);
            case RERANK -> corrected(known, ranked(term, attempt.primary, term.to()), author);
            case POST -> throw new IllegalStateException();
        };
    }

    private List<PostingFact> corrected(Posting known, Term wanted, Author author) {
        Optional<PostingFact> fact = offices.correct(known, wanted, new byte[] {1}, author);
        return fact.stream().toList();
    }

    private static Term ranked(Term term, boolean primary, @Nullable Instant to) {
        return new Term(term.member(), term.area(), term.role(), primary, term.from(), to);
    }

    private static Posting draft(MemberId member, boolean primary, Instant from, Instant now) {
        Term term = new Term(member, PATH.getFirst(), Role.COMMUNITY_OFFICER, primary, from, null);
        return new Posting(PostingId.next(), term, new byte[] {0}, now);
    }

    /// A station head, or a coordinator of elsewhere.
    private static Scope scope(boolean above) {
        return new Scope(
                "somebody",
                new UUID(1, 1),
                false,
                Set.of(),
                Set.of(),
                above ? Set.of(PATH.get(1)) : Set.of("110101920000"));
    }

    private void oneAnswersAtEveryHour() {
        hours().forEach(
                        at -> {
                            List<Term> then = holding(at);
                            assertThat(then.stream().filter(Term::primary).count())
                                    .isLessThanOrEqualTo(1);
                            assertThat(then.stream().map(Term::member)).doesNotHaveDuplicates();
                        });
    }

    private void theHistoryEndsWithWhatStands() {
        var byPosting = facts.stream().collect(groupingBy(PostingFact::posting));
        assertThat(byPosting.keySet()).isEqualTo(postings);
        byPosting.forEach(
                (posting, versions) -> {
                    assertThat(versions.stream().map(PostingFact::version))
                            .containsExactlyElementsOf(
                                    IntStream.rangeClosed(1, versions.size())
                                            .mapToObj(Long::valueOf)
                                            .toList());
                    assertThat(versions.getLast().version()).isEqualTo(posting.version());
                    assertThat(versions.getLast().term()).isEqualTo(posting.term());
                });
    }

    private void withoutAGap(PostingFact successor) {
        Instant at = successor.term().from();
        Instant last = at.minusMillis(1);
        Role role = successor.term().role();
        assertThat(holding(at)).anyMatch(term -> term.member().equals(successor.term().member()));
        assertThat(holding(last))
                .anyMatch(
                        term ->
                                term.role() == role
                                        && term.primary() == successor.term().primary()
                                        && Objects.equals(term.to(), at));
    }

    private List<Set<String>> answers() {
        return hours().map(
                        at ->
                                holding(at).stream()
                                        .map(term -> term.member() + (term.primary() ? "!" : ""))
                                        .collect(toSet()))
                .toList();
    }

    private static List<Set<String>> upTo(Instant now, List<Set<String>> answers) {
        long past = hours().takeWhile(at -> at.isBefore(now)).count();
        return answers.subList(0, (int) past);
    }

    private List<Term> holding(Instant at) {
        return postings.stream()
                .map(Posting::term)
                .filter(
                        term ->
                                !term.from().isAfter(at)
                                        && (term.to() == null || term.to().isAfter(at)))
                .toList();
    }

    private static Stream<Instant> hours() {
        return IntStream.range(-8, STEPS + 8).mapToObj(OfficesPropertiesTest::hour);
    }

    private static Instant hour(int number) {
        return BASE.plus(Duration.ofHours(number));
    }
}
