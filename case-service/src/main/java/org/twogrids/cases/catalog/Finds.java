package org.twogrids.cases.catalog;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Where the terms of a table stand in one text.
final class Finds {

    private static final int NEAR = 12;
    private static final int SHORT = 8;
    private static final String SENTENCE_END = "。!?;\n";

    private final String text;
    private final BitSet terms = new BitSet();
    private final Map<Integer, List<Span>> spans = new HashMap<>();
    private final IdentityHashMap<BitSet, NavigableMap<Integer, List<Span>>> places =
            new IdentityHashMap<>();

    Finds(String text) {
        this.text = text;
    }

    void add(int term, Span span) {
        terms.set(term);
        spans.computeIfAbsent(term, number -> new ArrayList<>()).add(span);
    }

    boolean any(BitSet of) {
        return terms.intersects(of);
    }

    /// Where any of the terms stands, in the order of the text.
    Collection<Span> all(BitSet of) {
        return flat(places(of));
    }

    /// Where any of the terms stands behind a span, near it and in the same sentence.
    Collection<Span> after(Span first, BitSet of) {
        return flat(places(of).subMap(first.to(), true, sentenceEnd(first.to()), true));
    }

    private int sentenceEnd(int from) {
        int at = from;
        while (at < text.length()
                && at < from + NEAR
                && SENTENCE_END.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /// The words as they stand in the text; of what lies far apart only the words themselves.
    String quote(List<Span> words) {
        Span whole = new Span(words.getFirst().from(), words.getLast().to());
        return whole.length() <= SHORT
                ? whole.in(text)
                : String.join("…", words.stream().map(word -> word.in(text)).toList());
    }

    private NavigableMap<Integer, List<Span>> places(BitSet of) {
        return places.computeIfAbsent(of, this::find);
    }

    private NavigableMap<Integer, List<Span>> find(BitSet of) {
        NavigableMap<Integer, List<Span>> found = new TreeMap<>();
        BitSet met = (BitSet) of.clone();
        met.and(terms);
        met.stream()
                .forEach(
                        term ->
                                spans.getOrDefault(term, List.of())
                                        .forEach(
                                                it ->
                                                        found.computeIfAbsent(
                                                                        it.from(),
                                                                        at -> new ArrayList<>())
                                                                .add(it)));
        return found;
    }

    private static Collection<Span> flat(Map<Integer, List<Span>> places) {
        List<Span> flat = new ArrayList<>();
        places.values().forEach(flat::addAll);
        return flat;
    }

    record Span(int from, int to) {

        int length() {
            return to - from;
        }

        boolean within(Span longer) {
            return longer.from <= from && to <= longer.to && length() < longer.length();
        }

        String in(String text) {
            return text.substring(from, to);
        }
    }
}
