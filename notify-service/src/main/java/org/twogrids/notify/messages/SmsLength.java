package org.twogrids.notify.messages;

/// How many short messages a text takes (3GPP TS 23.038): 160 characters of the GSM alphabet or 70
/// of any other in one; 153 or 67 in each of several.
public final class SmsLength {

    private static final String ONCE =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWICE = "\f^{}\\[~]|€";

    private SmsLength() {}

    public static int parts(String text) {
        boolean gsm = text.chars().allMatch(each -> ONCE.indexOf(each) >= 0 || isTwice(each));
        int length =
                gsm
                        ? text.length() + (int) text.chars().filter(SmsLength::isTwice).count()
                        : text.length();
        int single = gsm ? 160 : 70;
        int each = gsm ? 153 : 67;
        return length <= single ? 1 : Math.ceilDiv(length, each);
    }

    private static boolean isTwice(int character) {
        return TWICE.indexOf(character) >= 0;
    }
}
