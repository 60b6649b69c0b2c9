package org.twogrids.grid.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody looks for, as typed: width, case and blanks do not matter.
///
/// @param what null for both
record Wanted(String text, @Nullable What what) {

    enum What {
        AREA,
        MEMBER
    }

    private static final Pattern BLANKS = Pattern.compile("[\\s'\u00b7]+");
    private static final Pattern LATIN = Pattern.compile("[a-z0-9]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9()\\-]{7,20}");

    static Wanted of(String typed, @Nullable What what) {
        return new Wanted(plain(typed), what);
    }

    /// A name as it is compared.
    static String plain(String name) {
        return BLANKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    boolean wants(What kind) {
        return what == null || what == kind;
    }

    boolean mayBePinyin() {
        return LATIN.matcher(text).matches();
    }

    boolean mayBePhone() {
        return wants(What.MEMBER) && PHONE.matcher(text).matches();
    }
}
