package org.twogrids.grid.search;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.search.Entry.Fit;
import org.twogrids.grid.search.Wanted.What;

/// Names in the order in which they are shown. Of all that there are only those are looked at that
/// share the rarest piece of what is wanted, or begin with it as a code.
final class Names {

    private final List<Entry> entries;
    private final List<Coded> codes;
    private final Pieces written = new Pieces();
    private final Pieces heard = new Pieces();

    Names(List<Entry> unordered) {
        this.entries =
                unordered.stream().sorted(comparing(Entry::name).thenComparing(Entry::id)).toList();
        this.codes =
                IntStream.range(0, entries.size())
                        .filter(number -> entries.get(number).what() == What.AREA)
                        .mapToObj(number -> new Coded(entries.get(number).code(), number))
                        .sorted(comparing(Coded::code))
                        .toList();
        for (int number = 0; number < entries.size(); number++) {
            Entry entry = entries.get(number);
            written.addAll(entry.plain(), number);
            entry.sounds().pieces(heard, number);
        }
    }

    /// Whatever bears a fitting name at the instant, the best first.
    ///
    /// @param after the last one that is known already; null for none
    List<Match> find(Wanted wanted, @Nullable Match after, int most, Instant at) {
        boolean aloud = wanted.mayBePinyin();
        Map<Fit, List<Match>> found = new EnumMap<>(Fit.class);
        candidates(wanted.text(), aloud).stream()
                .mapToObj(entries::get)
                .filter(entry -> entry.period().holds(at))
                .forEach(
                        entry ->
                                entry.fit(wanted, aloud)
                                        .map(fit -> new Match(fit, entry.name(), entry.id()))
                                        .filter(match -> after == null || match.isAfter(after))
                                        .ifPresent(match -> add(match, most, found)));
        return found.values().stream().flatMap(List::stream).limit(most).toList();
    }

    private static void add(Match match, int most, Map<Fit, List<Match>> found) {
        List<Match> same = found.computeIfAbsent(match.fit(), fit -> new ArrayList<>());
        if (same.size() < most) {
            same.add(match);
        }
    }

    private BitSet candidates(String text, boolean aloud) {
        BitSet candidates = new BitSet(entries.size());
        written.having(text).forEach(candidates::set);
        if (aloud) {
            heard.having(text).forEach(candidates::set);
            for (int i = firstCode(text); i < codes.size(); i++) {
                Coded coded = codes.get(i);
                if (!coded.code.startsWith(text)) {
                    break;
                }
                candidates.set(coded.number);
            }
        }
        return candidates;
    }

    /// The place of the first code that is not before the text.
    private int firstCode(String text) {
        int low = 0;
        int high = codes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (codes.get(middle).code.compareTo(text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// @param number of the entry
    private record Coded(String code, int number) {}
}
