package org.twogrids.cases.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/// The words that point to categories and risk factors, and those that speak against them.
///
/// `words` of a row are alternatives, parted by `|`; `…` asks for one of those on its left and then
/// one of those on its right. `{name}` stands for a list, which comes in a row above.
final class WordTable {

    private final Terms terms = new Terms();
    private final Map<String, BitSet> lists = new HashMap<>();
    private final List<Pointer> pointers = new ArrayList<>();

    WordTable(Collection<Row> rows) {
        rows.forEach(this::take);
    }

    Finds finds(String plain) {
        return terms.in(plain);
    }

    /// What the finds say for and against each code of one kind.
    Map<String, Evidence> evidence(Row.Kind kind, Finds finds) {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        for (Pointer pointer : pointers) {
            if (pointer.kind() == kind) {
                pointer.quoteFrom(finds)
                        .ifPresent(
                                quote ->
                                        evidence.computeIfAbsent(
                                                        pointer.code(), code -> new Evidence())
                                                .add(quote, pointer.weight()));
            }
        }
        return evidence;
    }

    private void take(Row row) {
        String words = plain(row.words());
        switch (row.kind()) {
            case LIST -> lists.computeIfAbsent(row.code(), name -> new BitSet()).or(part(words));
            case EXCEPTION -> alternatives(words).forEach(terms::except);
            case DENIAL -> alternatives(words).forEach(terms::deny);
            case CATEGORY, FACTOR ->
                    pointers.add(new Pointer(row.kind(), row.code(), row.weight(), parts(words)));
        }
    }

    private List<BitSet> parts(String words) {
        List<BitSet> parts = new ArrayList<>();
        for (String part : words.split("…", -1)) {
            parts.add(part(part));
        }
        return parts;
    }

    private BitSet part(String alternatives) {
        BitSet numbers = new BitSet();
        for (String word : alternatives(alternatives)) {
            if (word.startsWith("{")) {
                numbers.or(list(word.substring(1, word.length() - 1)));
            } else {
                numbers.set(terms.number(word));
            }
        }
        return numbers;
    }

    private BitSet list(String name) {
        BitSet list = lists.get(name);
        if (list == null) {
            throw new IllegalArgumentException("No list " + name);
        }
        return list;
    }

    /// An expression is one alternative, whatever it contains.
    private static List<String> alternatives(String words) {
        return Terms.isExpression(words) ? List.of(words) : List.of(words.split("\\|", -1));
    }

    /// As tables and texts are compared: full-width digits, letters and commas are as good as
    /// narrow ones, capitals as small letters.
    static String plain(String text) {
        return Normalizer.normalize(text.replace('…', '\u0000'), Normalizer.Form.NFKC)
                .replace('\u0000', '…')
                .toLowerCase(Locale.ROOT);
    }

    record Row(String words, Kind kind, String code, int weight) {

        enum Kind {
            /// Words that other rows name together, as `{code}`.
            LIST,
            /// What contains a word without meaning it: 打 in 打电话.
            EXCEPTION,
            /// What, right before a word, says that it is not so.
            DENIAL,
            CATEGORY,
            FACTOR
        }

        static Row of(CSVRecord row) {
            return new Row(
                    row.get("words"),
                    Kind.valueOf(row.get("kind")),
                    row.get("code"),
                    Integer.parseInt(row.get("weight")));
        }
    }
}
