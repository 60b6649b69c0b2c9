package org.twogrids.cases.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/// Proposes categories and risk factors for what somebody wrote, with the words that led there. A
/// person confirms.
@ApplicationScoped
public class Proposals {

    private static final int MOST = 3;

    private final List<Pointer> pointers;

    Proposals(CatalogConfig config) {
        this.pointers = Table.read(config.words(), "/catalog/words.csv", Pointer::of);
    }

    /// The likeliest categories first, their scores adding up to at most 1.
    public List<Proposal> categories(String text) {
        Map<String, List<Pointer>> found = found(text, Pointer.Kind.CATEGORY);
        double total =
                found.values().stream().flatMap(List::stream).mapToInt(Pointer::weight).sum();
        return found.entrySet().stream()
                .map(entry -> Proposal.of(entry.getKey(), entry.getValue(), total))
                .sorted(Comparator.comparingDouble(Proposal::score).reversed())
                .limit(MOST)
                .toList();
    }

    public List<Proposal> riskFactors(String text) {
        return found(text, Pointer.Kind.FACTOR).entrySet().stream()
                .map(entry -> Proposal.of(entry.getKey(), entry.getValue(), 1))
                .toList();
    }

    private Map<String, List<Pointer>> found(String text, Pointer.Kind kind) {
        Map<String, List<Pointer>> found = new LinkedHashMap<>();
        for (Pointer pointer : pointers) {
            if (pointer.kind == kind && text.contains(pointer.word)) {
                found.computeIfAbsent(pointer.code, code -> new ArrayList<>()).add(pointer);
            }
        }
        return found;
    }

    /// @param words the words of the text that point there
    public record Proposal(String code, double score, List<String> words) {

        static Proposal of(String code, List<Pointer> pointers, double total) {
            double weight = pointers.stream().mapToInt(Pointer::weight).sum();
            return new Proposal(
                    code,
                    Math.round(100 * Math.min(1, weight / total)) / 100.0,
                    pointers.stream().map(Pointer::word).toList());
        }
    }

    record Pointer(String word, Kind kind, String code, int weight) {

        enum Kind {
            CATEGORY,
            FACTOR
        }

        static Pointer of(CSVRecord row) {
            return new Pointer(
                    row.get("word"),
                    Kind.valueOf(row.get("kind")),
                    row.get("code"),
                    Integer.parseInt(row.get("weight")));
        }
    }
}
