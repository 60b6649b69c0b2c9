package org.twogrids.notify.carriers;

/// Telephone numbers as people write them.
public final class PhoneNumber {

    private PhoneNumber() {}

    /// Digits only; the country's own prefix is left out, so that one line has one spelling.
    public static String normal(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        String international = digits.startsWith("00") ? digits.substring(2) : digits;
        return international.startsWith("86") && international.length() > 11
                ? international.substring(2)
                : international;
    }
}
