package org.twogrids.cases.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.twogrids.cases.catalog.Finds.Span;

/// What single characters and pairs of characters say for or against a category: the part that is
/// learnt from labelled texts, for what no word of the table foresees.
final class Grams {

    private static final int MOST_QUOTES = 3;

    private final Map<String, Map<String, Integer>> weights = new HashMap<>();

    Grams(Collection<Row> rows) {
        rows.forEach(row -> weights.put(row.gram(), row.weights()));
    }

    /// The characters and pairs of a text, each once; none reaches over a punctuation mark.
    static Set<String> of(String text) {
        Set<String> grams = new LinkedHashSet<>();
        for (int at = 0; at < text.length(); at++) {
            for (int length = 1; length <= 2 && at + length <= text.length(); length++) {
                String gram = text.substring(at, at + length);
                if (gram.chars().allMatch(Character::isLetterOrDigit)) {
                    grams.add(gram);
                }
            }
        }
        return grams;
    }

    /// By category; long texts do not weigh more than short ones.
    Map<String, Double> scores(String text) {
        Set<String> known = of(text);
        known.retainAll(weights.keySet());
        double scale = 1 / Math.sqrt(known.size());
        Map<String, Double> scores = new HashMap<>();
        for (String gram : known) {
            weights.getOrDefault(gram, Map.of())
                    .forEach((code, weight) -> scores.merge(code, scale * weight, Double::sum));
        }
        return scores;
    }

    /// The pairs that say most for a category, joined where they touch.
    List<String> quotes(String text, String code) {
        List<Span> pairs = new ArrayList<>();
        for (int at = 0; at + 2 <= text.length(); at++) {
            Span pair = new Span(at, at + 2);
            if (weight(pair.in(text), code) > 0) {
                pairs.add(pair);
            }
        }
        List<Span> strongest =
                pairs.stream()
                        .sorted(Comparator.comparingInt((Span it) -> -weight(it.in(text), code)))
                        .limit(MOST_QUOTES)
                        .sorted(Comparator.comparingInt(Span::from))
                        .toList();
        List<Span> joined = new ArrayList<>();
        for (Span pair : strongest) {
            if (!joined.isEmpty() && joined.getLast().to() >= pair.from()) {
                joined.add(new Span(joined.removeLast().from(), pair.to()));
            } else {
                joined.add(pair);
            }
        }
        return joined.stream().map(it -> it.in(text)).distinct().toList();
    }

    private int weight(String gram, String code) {
        return weights.getOrDefault(gram, Map.of()).getOrDefault(code, 0);
    }

    record Row(String gram, Map<String, Integer> weights) {

        /// `weights` as in `0101=4 0109=-6`; none where a gram is known but says nothing.
        static Row of(CSVRecord row) {
            Map<String, Integer> weights = new HashMap<>();
            for (String weight : row.get("weights").split(" ", -1)) {
                int sign = weight.indexOf('=');
                if (sign > 0) {
                    weights.put(
                            weight.substring(0, sign), Integer.valueOf(weight.substring(sign + 1)));
                }
            }
            return new Row(row.get("gram"), Map.copyOf(weights));
        }
    }
}
