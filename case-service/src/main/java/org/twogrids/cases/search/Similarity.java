package org.twogrids.cases.search;

import java.util.Set;

/// How alike two texts are by their tokens.
final class Similarity {

    private Similarity() {}

    /// Sørensen and Dice: 0 where nothing is shared, 1 where all is.
    static double of(Set<Integer> one, Set<Integer> other) {
        int both = one.size() + other.size();
        return both == 0 ? 0 : 2.0 * one.stream().filter(other::contains).count() / both;
    }

    /// To two digits, for people.
    static double rounded(double similarity) {
        return Math.round(similarity * 100) / 100.0;
    }
}
