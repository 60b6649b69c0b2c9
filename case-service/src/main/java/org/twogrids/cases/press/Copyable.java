package org.twogrids.cases.press;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.fontbox.ttf.CmapLookup;

/// Which character each glyph of a paper stands for, so that what is copied or searched is what was
/// written. Left to the engine it would be the first character that looks so: the radical ⼈ for 人.
final class Copyable {

    /// A table's entries come by at most so many.
    private static final int BLOCK = 100;

    /// Pages are counted by the engine.
    private static final String COUNTED = "0123456789";

    private static final String BEGIN =
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """;

    private static final String END =
            """
            endcmap
            CMapName currentdict /CMap defineresource pop
            end
            end
            """;

    private Copyable() {}

    /// @param text everything that is written on the paper, and maybe more
    static byte[] table(String text, CmapLookup characters) {
        Map<Integer, String> glyphs = new TreeMap<>();
        (text + COUNTED)
                .codePoints()
                .distinct()
                .sorted()
                .filter(point -> characters.getGlyphId(point) != 0)
                .forEach(
                        point ->
                                glyphs.put(
                                        characters.getGlyphId(point), Character.toString(point)));
        List<Map.Entry<Integer, String>> entries = new ArrayList<>(glyphs.entrySet());
        StringBuilder table = new StringBuilder(BEGIN);
        for (int from = 0; from < entries.size(); from += BLOCK) {
            var block = entries.subList(from, Math.min(from + BLOCK, entries.size()));
            table.append(block.size()).append(" beginbfchar\n");
            for (Map.Entry<Integer, String> entry : block) {
                table.append("<%04X> <%s>\n".formatted(entry.getKey(), hex(entry.getValue())));
            }
            table.append("endbfchar\n");
        }
        return table.append(END).toString().getBytes(US_ASCII);
    }

    private static String hex(String character) {
        return HexFormat.of().withUpperCase().formatHex(character.getBytes(UTF_16BE));
    }
}
