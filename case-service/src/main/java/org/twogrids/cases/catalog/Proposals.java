package org.twogrids.cases.catalog;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twogrids.cases.catalog.WordTable.Row;

/// Proposes categories and risk factors for what somebody wrote, with the words that led there. It
/// reads the text of the matter and nothing about people, and sets nothing: a person confirms.
///
/// Read at the start: a slip in a table shows at once, and nobody waits for it while typing.
/// Categories are ranked by a linear model over the words of a table and the text's characters.
@Startup
@ApplicationScoped
public class Proposals {

    /// What one point of weight adds to the logarithm of the odds.
    static final double POINT = 0.3;

    private static final int MOST = 3;
    private static final double LEAST = 0.02;
    private static final double URGENT = 0.15;
    private static final int FACTOR = 2;

    private final Catalog catalog;
    private final WordTable table;
    private final Grams grams;

    Proposals(CatalogConfig config, Catalog catalog) {
        this.catalog = catalog;
        List<Row> rows = new ArrayList<>(Table.read(config.words(), "/catalog/words.csv", Row::of));
        config.ownWords().ifPresent(file -> rows.addAll(Table.read(file, it -> known(Row.of(it)))));
        this.table = new WordTable(rows);
        this.grams = new Grams(Table.read(config.grams(), "/catalog/grams.csv", Grams.Row::of));
    }

    public Proposed propose(String text) {
        String plain = WordTable.plain(text);
        Finds finds = table.finds(plain);
        return new Proposed(categories(plain, finds), riskFactors(finds));
    }

    private List<Proposal> categories(String plain, Finds finds) {
        Map<String, Evidence> words = table.evidence(Row.Kind.CATEGORY, finds);
        Map<String, Double> points = grams.scores(plain);
        words.forEach((code, it) -> points.merge(code, (double) it.weight(), Double::sum));
        List<Proposal> likeliest =
                shares(points).entrySet().stream()
                        .filter(it -> it.getValue() >= least(it.getKey()))
                        .sorted(Comparator.comparingDouble(it -> -it.getValue()))
                        .map(it -> proposal(it.getKey(), it.getValue(), words, plain))
                        .filter(it -> !it.words().isEmpty())
                        .toList();
        if (likeliest.isEmpty()) {
            return List.of(new Proposal(catalog.other().code(), 0, List.of()));
        }
        List<Proposal> urgent = likeliest.stream().filter(this::urgent).toList();
        return Stream.concat(
                        urgent.stream(),
                        likeliest.stream().filter(it -> !urgent(it)).limit(MOST - urgent.size()))
                .sorted(Comparator.comparingInt(likeliest::indexOf))
                .toList();
    }

    private List<Factor> riskFactors(Finds finds) {
        return table.evidence(Row.Kind.FACTOR, finds).entrySet().stream()
                .filter(it -> it.getValue().weight() >= FACTOR)
                .map(it -> new Factor(it.getKey(), it.getValue().words()))
                .toList();
    }

    /// A slip of the pen in a code would otherwise never be noticed.
    private Row known(Row row) {
        if (row.kind() == Row.Kind.FACTOR) {
            RiskFactor.valueOf(row.code());
        } else if (row.kind() == Row.Kind.CATEGORY
                && catalog.all().stream().noneMatch(it -> it.code().equals(row.code()))) {
            throw new IllegalArgumentException("No category " + row.code());
        }
        return row;
    }

    private Map<String, Double> shares(Map<String, Double> points) {
        Map<String, Double> odds = new HashMap<>();
        for (Category category : catalog.all()) {
            odds.put(category.code(), Math.exp(POINT * points.getOrDefault(category.code(), 0.0)));
        }
        double total = odds.values().stream().mapToDouble(Double::doubleValue).sum();
        odds.replaceAll((code, it) -> it / total);
        return odds;
    }

    private double least(String code) {
        return catalog.require(code).urgent() ? URGENT : LEAST;
    }

    private boolean urgent(Proposal proposal) {
        return catalog.require(proposal.code()).urgent();
    }

    private Proposal proposal(
            String code, double share, Map<String, Evidence> words, String plain) {
        Evidence evidence = words.get(code);
        List<String> quoted = evidence == null ? List.of() : evidence.words();
        return new Proposal(
                code,
                Math.round(100 * share) / 100.0,
                quoted.isEmpty() ? grams.quotes(plain, code) : quoted);
    }

    /// @param categories the likeliest, at most three, their scores adding up to at most 1; "other"
    ///     where nothing speaks. What is never below red is among them as soon as enough speaks for
    ///     it, whatever else does, and not before.
    public record Proposed(List<Proposal> categories, List<Factor> riskFactors) {}

    /// @param score how likely, 0 to 1
    /// @param words the words of the text that led there
    public record Proposal(String code, double score, List<String> words) {}

    public record Factor(String code, List<String> words) {}
}
