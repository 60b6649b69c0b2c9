package org.twogrids.cases.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.twogrids.cases.catalog.WordTable.Row;

/// Learns `catalog/grams.csv` from the tuning texts: multinomial logistic regression on top of what
/// the words already say, by full-batch gradient descent with momentum. No chance in it: the same
/// texts and words give the same weights.
final class GramTraining {

    private static final int ROUNDS = 200;
    private static final double STEP = 5;
    private static final double MOMENTUM = 0.9;
    private static final double SHRINKAGE = 5e-5;
    private static final int LEAST_TEXTS = 2;

    private final WordTable words =
            new WordTable(Table.read(Optional.empty(), "/catalog/words.csv", Row::of));
    private final List<String> codes;
    private final List<String> grams = new ArrayList<>();
    private final int[][] has;
    private final int[] right;
    private final double[][] said;

    private GramTraining(List<LabelledText> texts) {
        codes = texts.stream().map(LabelledText::code).distinct().sorted().toList();
        Map<String, Integer> frequency = new TreeMap<>();
        for (LabelledText text : texts) {
            Grams.of(WordTable.plain(text.text()))
                    .forEach(it -> frequency.merge(it, 1, Integer::sum));
        }
        Map<String, Integer> number = new TreeMap<>();
        frequency.forEach(
                (gram, count) -> {
                    if (count >= LEAST_TEXTS) {
                        number.put(gram, grams.size());
                        grams.add(gram);
                    }
                });
        has = new int[texts.size()][];
        right = new int[texts.size()];
        said = new double[texts.size()][codes.size()];
        for (int i = 0; i < texts.size(); i++) {
            String plain = WordTable.plain(texts.get(i).text());
            has[i] =
                    Grams.of(plain).stream()
                            .filter(number::containsKey)
                            .mapToInt(number::get)
                            .toArray();
            right[i] = codes.indexOf(texts.get(i).code());
            double[] offset = said[i];
            words.evidence(Row.Kind.CATEGORY, words.finds(plain))
                    .forEach(
                            (code, evidence) -> {
                                int at = codes.indexOf(code);
                                if (at >= 0) {
                                    offset[at] = Proposals.POINT * evidence.weight();
                                }
                            });
        }
    }

    /// The rows of the table: `gram,weights`.
    static List<String> learn(List<LabelledText> texts) {
        return new GramTraining(texts).rows();
    }

    private List<String> rows() {
        double[][] weights = descend();
        List<String> rows = new ArrayList<>(List.of("gram,weights"));
        for (int gram = 0; gram < grams.size(); gram++) {
            List<String> row = new ArrayList<>();
            for (int code = 0; code < codes.size(); code++) {
                long points = Math.round(weights[gram][code] / Proposals.POINT);
                if (points != 0) {
                    row.add(codes.get(code) + "=" + points);
                }
            }
            rows.add(grams.get(gram) + "," + String.join(" ", row));
        }
        return rows;
    }

    private double[][] descend() {
        double[][] at = new double[grams.size()][codes.size()];
        double[][] ahead = new double[grams.size()][codes.size()];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] slope = slope(ahead);
            for (int gram = 0; gram < at.length; gram++) {
                for (int code = 0; code < codes.size(); code++) {
                    double next =
                            ahead[gram][code]
                                    - STEP * (slope[gram][code] + SHRINKAGE * ahead[gram][code]);
                    ahead[gram][code] = next + MOMENTUM * (next - at[gram][code]);
                    at[gram][code] = next;
                }
            }
        }
        return at;
    }

    private double[][] slope(double[][] weights) {
        double[][] slope = new double[grams.size()][codes.size()];
        for (int text = 0; text < has.length; text++) {
            double scale = 1 / Math.sqrt(Math.max(1, has[text].length));
            double[] miss = said[text].clone();
            for (int gram : has[text]) {
                for (int code = 0; code < miss.length; code++) {
                    miss[code] += scale * weights[gram][code];
                }
            }
            double most = Arrays.stream(miss).max().orElseThrow();
            double total = 0;
            for (int code = 0; code < miss.length; code++) {
                miss[code] = Math.exp(miss[code] - most);
                total += miss[code];
            }
            for (int code = 0; code < miss.length; code++) {
                miss[code] = miss[code] / total - (code == right[text] ? 1 : 0);
            }
            for (int gram : has[text]) {
                for (int code = 0; code < miss.length; code++) {
                    slope[gram][code] += scale * miss[code] / has.length;
                }
            }
        }
        return slope;
    }
}
