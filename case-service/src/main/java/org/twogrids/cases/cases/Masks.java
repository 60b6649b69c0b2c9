package org.twogrids.cases.cases;

import org.jspecify.annotations.Nullable;

/// Enough of a person to tell them apart, not to find them.
final class Masks {

    private Masks() {}

    static Report.Person of(Report.Person person) {
        return new Report.Person(
                keeping(person.name(), 1, 0),
                keeping(person.phone(), 3, 2),
                keeping(person.address(), 4, 0));
    }

    private static @Nullable String keeping(@Nullable String text, int first, int last) {
        if (text == null) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        if (length <= first + last) {
            return "*".repeat(length);
        }
        return text.substring(0, text.offsetByCodePoints(0, first))
                + "*".repeat(Math.min(6, length - first - last))
                + text.substring(text.offsetByCodePoints(text.length(), -last));
    }
}
