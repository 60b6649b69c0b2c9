package org.twogrids.grid.search;

import java.util.Locale;
import java.util.Optional;
import org.twogrids.grid.search.Wanted.What;
import org.twogrids.kernel.events.DirectoryEvent.Dated;

/// A name that something or somebody has for a time.
///
/// @param id an area's code, a member's id
/// @param plain the name as it is compared
record Entry(What what, String id, String name, String plain, Sounds sounds, Dated period) {

    /// An area's, as it is compared.
    String code() {
        return id.toLowerCase(Locale.ROOT);
    }

    /// How well it fits, the best first; empty where it does not.
    ///
    /// @param aloud whether what is wanted may be pinyin
    Optional<Fit> fit(Wanted wanted, boolean aloud) {
        if (!wanted.wants(what)) {
            return Optional.empty();
        }
        String text = wanted.text();
        boolean coded = what == What.AREA;
        if (plain.equals(text) || (coded && id.equalsIgnoreCase(text))) {
            return Optional.of(Fit.EXACT);
        }
        if (plain.startsWith(text)
                || (coded && id.regionMatches(true, 0, text, 0, text.length()))) {
            return Optional.of(Fit.BEGINNING);
        }
        int heard = aloud ? sounds.find(text) : -1;
        if (heard == 0) {
            return Optional.of(Fit.SOUND);
        }
        return plain.contains(text) || heard > 0 ? Optional.of(Fit.INSIDE) : Optional.empty();
    }

    enum Fit {
        EXACT,
        BEGINNING,
        SOUND,
        INSIDE
    }
}
