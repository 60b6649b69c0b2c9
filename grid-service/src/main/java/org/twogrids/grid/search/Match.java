package org.twogrids.grid.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Comparator;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.grid.search.Entry.Fit;

/// A place in the order of what was found: the best fit first, then by name.
record Match(Fit fit, String name, String id) {

    static final Comparator<Match> ORDER =
            Comparator.comparing(Match::fit).thenComparing(Match::name).thenComparing(Match::id);

    boolean isAfter(Match other) {
        return ORDER.compare(this, other) > 0;
    }

    String cursor() {
        String text = String.join("\n", fit.name(), id, name);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /// @throws Rejection where it is no cursor of ours
    static Match at(String cursor) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(cursor), UTF_8).split("\n", 3);
            return new Match(Fit.valueOf(parts[0]), parts[2], parts[1]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Rejection("cursor", "malformed", cursor);
        }
    }
}
