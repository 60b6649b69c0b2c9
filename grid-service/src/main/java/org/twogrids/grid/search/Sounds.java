package org.twogrids.grid.search;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/// How a name is read aloud: of each character every pinyin it may have, without tones, `v` for ü.
///
/// @param syllables of each character the readings; letters and digits read as themselves
record Sounds(List<Set<String>> syllables) {

    /// Nobody types more; it bounds the work of a search.
    private static final int HEARD = 20;

    /// Names share few characters; so many readings as there are characters are kept at most.
    private static final Map<Character, Set<String>> READINGS = new ConcurrentHashMap<>();

    private static final HanyuPinyinOutputFormat PLAIN = new HanyuPinyinOutputFormat();

    static {
        PLAIN.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        PLAIN.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        PLAIN.setVCharType(HanyuPinyinVCharType.WITH_V);
    }

    static Sounds of(String name) {
        return new Sounds(
                name.chars()
                        .filter(Character::isLetterOrDigit)
                        .limit(HEARD)
                        .mapToObj(character -> readings((char) character))
                        .toList());
    }

    /// Where in the name something begins that is typed so, each syllable whole or cut short:
    /// `dongchang`, `dch`, `dongc` and `dc` are all 东厂.
    ///
    /// @param typed lower-case letters and digits
    /// @return the place of the syllable; -1 where nothing does
    int find(String typed) {
        for (int start = 0; start < syllables.size(); start++) {
            if (reads(typed, 0, start)) {
                return start;
            }
        }
        return -1;
    }

    /// What anything that is found in the name begins with, and which two signs can stand side by
    /// side in it: two of one reading, or any of one and the first of the next.
    void pieces(Pieces pieces, int name) {
        for (int syllable = 0; syllable < syllables.size(); syllable++) {
            Set<String> next =
                    syllable + 1 < syllables.size() ? syllables.get(syllable + 1) : Set.of();
            for (String reading : syllables.get(syllable)) {
                pieces.add(reading.charAt(0), name);
                for (int i = 0; i < reading.length(); i++) {
                    char sign = reading.charAt(i);
                    if (i > 0) {
                        pieces.add(reading.charAt(i - 1), sign, name);
                    }
                    next.forEach(after -> pieces.add(sign, after.charAt(0), name));
                }
            }
        }
    }

    private boolean reads(String typed, int from, int syllable) {
        if (from == typed.length()) {
            return true;
        }
        if (syllable == syllables.size()) {
            return false;
        }
        for (String reading : syllables.get(syllable)) {
            int most = Math.min(reading.length(), typed.length() - from);
            for (int length = 1; length <= most; length++) {
                if (typed.charAt(from + length - 1) != reading.charAt(length - 1)) {
                    break;
                }
                if (reads(typed, from + length, syllable + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> readings(char character) {
        return READINGS.computeIfAbsent(character, Sounds::looked);
    }

    private static Set<String> looked(char character) {
        try {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray(character, PLAIN);
            return readings == null || readings.length == 0
                    ? Set.of(Character.toString(character).toLowerCase(Locale.ROOT))
                    : Collections.unmodifiableSet(new TreeSet<>(List.of(readings)));
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException(e);
        }
    }
}
