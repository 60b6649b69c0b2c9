package org.twogrids.cases.press;

import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;

/// What becomes of characters that the typeface lacks: the printer's sign for a missing type
/// stands in their place.
final class Legible {

    /// The geta mark (〓).
    private static final int MISSING = 0x3013;

    private Legible() {}

    static String text(String text, CmapLookup characters) {
        StringBuilder legible = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> isLacking(point, characters) ? MISSING : point)
                .forEach(legible::appendCodePoint);
        return legible.toString();
    }

    /// Each once, as `U+20BB7`.
    static List<String> lacking(String text, CmapLookup characters) {
        return text.codePoints()
                .filter(point -> isLacking(point, characters))
                .distinct()
                .sorted()
                .mapToObj("U+%04X"::formatted)
                .toList();
    }

    private static boolean isLacking(int point, CmapLookup characters) {
        boolean blank = point == '\n' || point == '\r' || point == '\t';
        return !blank && characters.getGlyphId(point) == 0;
    }
}
