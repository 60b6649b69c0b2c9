package org.twogrids.cases.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How well proposals meet what a person said of the same texts.
final class HelpFigures {

    private static final String VIOLENCE_AT_HOME = "0109";

    private final List<Answer> answers;

    HelpFigures(Proposals proposals, List<LabelledText> texts) {
        this.answers =
                texts.stream().map(it -> Answer.of(it, proposals.propose(it.text()))).toList();
    }

    Share first() {
        return share(answers, it -> it.categories().getFirst().equals(it.text().code()));
    }

    Share amongThree() {
        return share(answers, it -> it.categories().contains(it.text().code()));
    }

    Share violenceFound() {
        return share(atHome(true), it -> it.categories().contains(VIOLENCE_AT_HOME));
    }

    /// Of the texts about something else, those for which it is proposed all the same.
    Share violenceForNothing() {
        return share(atHome(false), it -> it.categories().contains(VIOLENCE_AT_HOME));
    }

    Share found(RiskFactor factor) {
        return share(answers.stream().filter(it -> it.has(factor)).toList(), it -> it.says(factor));
    }

    /// Of the texts for which the factor is proposed, those that have it.
    Share rightly(RiskFactor factor) {
        return share(answers.stream().filter(it -> it.says(factor)).toList(), it -> it.has(factor));
    }

    /// What docs/category-help.md publishes: categories on all texts that were held out, factors on
    /// those that are younger than their words.
    static List<String> published(Proposals proposals) {
        HelpFigures all = new HelpFigures(proposals, LabelledText.heldOut());
        HelpFigures young = new HelpFigures(proposals, LabelledText.heldOutForFactors());
        return Stream.concat(
                        Stream.of(
                                row("the right category is proposed first", all.first()),
                                row("the right category is among the three", all.amongThree()),
                                row("0109 is proposed where it is meant", all.violenceFound()),
                                row("0109 is proposed where it is not", all.violenceForNothing())),
                        Arrays.stream(RiskFactor.values()).map(young::row))
                .toList();
    }

    private String row(RiskFactor factor) {
        return "| `%s` | %s | %s |".formatted(factor, found(factor), rightly(factor));
    }

    private static String row(String what, Share share) {
        return "| %s | %s |".formatted(what, share);
    }

    private List<Answer> atHome(boolean violence) {
        return answers.stream()
                .filter(it -> it.text().code().equals(VIOLENCE_AT_HOME) == violence)
                .toList();
    }

    private static Share share(List<Answer> of, Predicate<Answer> counts) {
        return new Share((int) of.stream().filter(counts).count(), of.size());
    }

    private record Answer(LabelledText text, List<String> categories, Set<String> factors) {

        static Answer of(LabelledText text, Proposals.Proposed proposed) {
            return new Answer(
                    text,
                    proposed.categories().stream().map(Proposals.Proposal::code).toList(),
                    proposed.riskFactors().stream()
                            .map(Proposals.Factor::code)
                            .collect(Collectors.toSet()));
        }

        boolean has(RiskFactor factor) {
            return text.factors().contains(factor.name());
        }

        boolean says(RiskFactor factor) {
            return factors.contains(factor.name());
        }
    }

    record Share(int part, int of) {

        double value() {
            return (double) part / of;
        }

        @Override
        public String toString() {
            return of == 0
                    ? "–"
                    : String.format(Locale.ROOT, "%.1f %% (%d of %d)", 100 * value(), part, of);
        }
    }
}
