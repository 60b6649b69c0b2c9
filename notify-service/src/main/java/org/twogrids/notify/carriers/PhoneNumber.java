package org.twogrids.notify.carriers;

/// Telephone numbers as people write them.
public final class PhoneNumber {

    private static final int SHOWN = 4;

    private PhoneNumber() {}

    /// Digits only; the country's own prefix is left out, so that one line has one spelling.
    public static String normal(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        String international = digits.startsWith("00") ? digits.substring(2) : digits;
        return international.startsWith("86") && international.length() > 11
                ? international.substring(2)
                : international;
    }

    /// Enough to know one's own number by.
    public static String masked(String text) {
        String number = normal(text);
        return number.length() < 2 * SHOWN
                ? "****"
                : number.substring(0, SHOWN - 1)
                        + "****"
                        + number.substring(number.length() - SHOWN);
    }
}
