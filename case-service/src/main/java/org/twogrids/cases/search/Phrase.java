package org.twogrids.cases.search;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseTexts;
import org.twogrids.kernel.privacy.TextTokens;
import org.twogrids.kernel.web.InvalidField;

/// Words that somebody looks for, as [TextTokens#plain] writes them. Each must stand in a case, in
/// whichever part of it.
record Phrase(List<String> words) {

    /// @param text words with spaces between; null looks for none
    static Phrase of(@Nullable String text) {
        if (text == null) {
            return new Phrase(List.of());
        }
        List<String> words =
                Stream.of(text.split("[\\s\\u3000]+", -1))
                        .map(TextTokens::plain)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
        if (words.isEmpty() || words.stream().anyMatch(Phrase::isShort)) {
            throw new TooShort();
        }
        return new Phrase(words);
    }

    boolean stands(CaseTexts.Text text) {
        List<String> parts = text.all().map(TextTokens::plain).toList();
        return words.stream().allMatch(word -> parts.stream().anyMatch(it -> it.contains(word)));
    }

    private static boolean isShort(String word) {
        return word.codePointCount(0, word.length()) < 2;
    }

    private static final class TooShort extends InvalidField {
        TooShort() {
            super("text", "words-too-short");
        }
    }
}
