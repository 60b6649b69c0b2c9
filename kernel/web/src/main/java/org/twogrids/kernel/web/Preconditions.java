package org.twogrids.kernel.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `If-Match` against the version of what is about to change.
public final class Preconditions {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private Preconditions() {}

    /// The `ETag` of a version.
    public static String etag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /// @param ifMatch the header as sent; 428 where missing, 412 where it names another version
    public static void requireMatch(@Nullable String ifMatch, long version) {
        if (ifMatch == null) {
            throw new PreconditionRequired();
        }
        Matcher seen = ETAG.matcher(ifMatch.strip());
        if (!seen.matches() || Long.parseLong(seen.group(1)) != version) {
            throw new Stale(seen.matches() ? seen.group(1) : "?", version);
        }
    }

    private static final class PreconditionRequired extends Problem {
        PreconditionRequired() {
            super(428, "precondition-required");
        }
    }

    private static final class Stale extends Problem {
        Stale(String seen, long now) {
            super(412, "stale", seen, Long.toString(now));
        }
    }
}
