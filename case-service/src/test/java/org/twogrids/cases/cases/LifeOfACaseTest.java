package org.twogrids.cases.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.twogrids.cases.cases.LivedCase.Command;
import org.twogrids.cases.cases.LivedCase.What;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.RiskFactor;

/// Whatever anybody does to a case, in whatever order, some things hold. The machine makes up the
/// lives; a failure is told with the seed that brings it back.
class LifeOfACaseTest {

    private static final int LENGTH = 40;

    private static final List<What> LEADS_ON =
            List.of(
                    What.ACCEPT,
                    What.MEDIATE,
                    What.AGREE,
                    What.SETTLE,
                    What.COMPLETE,
                    What.VISIT,
                    What.CLOSE);

    /// One or two of each way that a case may take.
    private static final List<String> CATEGORIES =
            List.of("0201", "0602", "0301", "0109", "1301", "1501", "1601", "1701");

    @Property(tries = 1500)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void whatever_is_done_to_a_case_somebody_answers_for_it_and_its_journal_tells_all(
            @ForAll("lives") ActionChain<LivedCase> life) {
        LivedCase lived =
                life.withInvariant("somebody answers", LifeOfACaseTest::isAnsweredFor)
                        .withInvariant("no forbidden state", LifeOfACaseTest::isAllowed)
                        .withInvariant("the journal tells all", LifeOfACaseTest::isReplayed)
                        .run();

        Statistics.label("ends as")
                .collect(lived.theCase().state().track() + " " + lived.theCase().state());
        Statistics.label("something is refused").collect(lived.refused() > 0);
        Statistics.label("came to an end")
                .collect(lived.theCase().aftercare().endings() > 0)
                .coverage(it -> it.check(true).percentage(share -> share > 10));
        Statistics.label("is over")
                .collect(lived.theCase().state().isOver())
                .coverage(it -> it.check(true).count(often -> often > 100));
    }

    private static void isAnsweredFor(LivedCase lived) {
        assertThat(lived.isAnsweredFor()).isTrue();
        assertThat(lived.theCase().reach).isNotEmpty();
    }

    /// What must never be mediated, or not any more, has no team and is in no state of
    /// mediation; what is over waits for nothing; violence is never less than red and always
    /// for few.
    private static void isAllowed(LivedCase lived) {
        Case it = lived.theCase();
        Category category = LivedCase.CATALOG.get(it.category());
        boolean mediated =
                !it.byLaw()
                        && (category.mode() == Category.Mode.MEDIABLE
                                || category.mode() == Category.Mode.CONDITIONAL);
        assertThat(it.state() instanceof Track.Dispute).isEqualTo(mediated);
        if (!mediated) {
            assertThat(it.responsible().team()).isNull();
        }
        if (it.state().isOver()) {
            assertThat(lived.clocks()).isEmpty();
        }
        assertThat(it.isOpen()).isEqualTo(!it.state().isOver());
        if (category.lowest() != null) {
            assertThat(it.risk().atLeast(category.lowest())).isTrue();
        }
        if (category.restricted()) {
            assertThat(it.restricted()).isTrue();
            assertThat(it.reach)
                    .noneMatch(token -> token.startsWith("a:") || token.startsWith("t:"));
        }
    }

    private static void isReplayed(LivedCase lived) {
        Case stored = lived.theCase();
        Replay replayed = lived.replayed();
        assertThat(replayed.state()).isEqualTo(stored.state());
        assertThat(replayed.responsible()).isEqualTo(stored.responsible());
        assertThat(replayed.risk()).isEqualTo(stored.risk());
        assertThat(replayed.category()).isEqualTo(stored.category());
        assertThat(replayed.aftercare(stored.aftercare().endedAt())).isEqualTo(stored.aftercare());
        assertThat(replayed.clocks()).isEqualTo(lived.clocks());
        assertThat(replayed.version()).isEqualTo(stored.version());
    }

    @Provide
    Arbitrary<ActionChain<LivedCase>> lives() {
        Arbitrary<Set<RiskFactor>> factors =
                Arbitraries.of(RiskFactor.class).set().ofMaxSize(1).map(Set::copyOf);
        return Combinators.combine(
                        Arbitraries.of(CATEGORIES),
                        factors,
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.just(false)),
                                Tuple.of(1, Arbitraries.just(true))))
                .as(Start::new)
                .flatMap(LifeOfACaseTest::livesFrom);
    }

    private record Start(String category, Set<RiskFactor> factors, boolean personFirst) {}

    private static Arbitrary<ActionChain<LivedCase>> livesFrom(Start start) {
        var chains =
                ActionChain.startWith(
                        () ->
                                new LivedCase(
                                        start.category(), start.factors(), start.personFirst()));
        for (What what : What.values()) {
            chains = chains.withAction(1, new Sent(what));
        }
        for (What what : LEADS_ON) {
            chains = chains.withAction(8, new Fitting(what));
        }
        return chains.withMaxTransformations(LENGTH);
    }

    /// What brings a case to its end, by whom it should, where it may be.
    private record Fitting(What what) implements Action.Independent<LivedCase> {

        @Override
        public boolean precondition(LivedCase lived) {
            return lived.mayCome(what);
        }

        @Override
        public Arbitrary<Transformer<LivedCase>> transformer() {
            String by =
                    switch (what) {
                        case VISIT -> "officer";
                        case CLOSE -> "coordinator";
                        default -> "handler";
                    };
            Command command = new Command(what, by, by, "0602", RiskFactor.ELDER, 0);
            return Arbitraries.just(
                    Transformer.mutate(command.toString(), lived -> lived.take(command)));
        }
    }

    /// Anything by anybody, mostly by whoever should, of the version that there is.
    private record Sent(What what) implements Action.Independent<LivedCase> {

        @Override
        public Arbitrary<Transformer<LivedCase>> transformer() {
            return Combinators.combine(
                            senders(),
                            Arbitraries.of(LivedCase.PEOPLE),
                            Arbitraries.of(CATEGORIES),
                            Arbitraries.of(RiskFactor.class),
                            Arbitraries.frequency(Tuple.of(9, 0), Tuple.of(1, 1)))
                    .as(
                            (by, to, category, factor, late) ->
                                    new Command(what, by, to, category, factor, late))
                    .map(
                            command ->
                                    Transformer.mutate(
                                            command.toString(), lived -> lived.take(command)));
        }

        private static Arbitrary<String> senders() {
            return Arbitraries.frequencyOf(
                    Tuple.of(5, Arbitraries.just("handler")),
                    Tuple.of(1, Arbitraries.just("owner")),
                    Tuple.of(4, Arbitraries.of(LivedCase.PEOPLE)));
        }
    }
}
