package org.twogrids.grid.imports;

import java.util.regex.Pattern;

/// Spreadsheets run what begins like a formula. Where such text is true, a phone number with its
/// country, it goes out behind an apostrophe, as spreadsheets mark text, and comes in again
/// without.
public final class FormulaGuard {

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+@\\-].*");
    private static final Pattern GUARDED = Pattern.compile("(?s)'[=+@\\-'].*");

    private FormulaGuard() {}

    static boolean isFormula(String cell) {
        return FORMULA.matcher(cell).matches();
    }

    public static String guard(String text) {
        return isFormula(text) || GUARDED.matcher(text).matches() ? "'" + text : text;
    }

    static String unguard(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
