package org.twogrids.cases.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a text says for and against one code.
final class Evidence {

    private static final int MOST_WORDS = 5;

    private final List<Quote> quotes = new ArrayList<>();
    private int weight;

    void add(String words, int weight) {
        this.weight += weight;
        if (weight > 0) {
            quotes.add(new Quote(words, weight));
        }
    }

    int weight() {
        return weight;
    }

    /// The words of the text that say most for it, none of them part of another.
    List<String> words() {
        return quotes.stream()
                .sorted(Comparator.comparingInt(Quote::weight).reversed())
                .map(Quote::words)
                .distinct()
                .filter(words -> quotes.stream().noneMatch(it -> it.covers(words)))
                .limit(MOST_WORDS)
                .toList();
    }

    private record Quote(String words, int weight) {

        boolean covers(String part) {
            return words.length() > part.length() && words.contains(part);
        }
    }
}
