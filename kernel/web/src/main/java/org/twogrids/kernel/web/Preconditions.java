package org.twogrids.kernel.web;

import java.util.Map;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `If-Match` against the version of what is about to change.
public final class Preconditions {

    private static final Pattern ETAG =
            Pattern.compile("(?:W/)?\"?(\\d{1,18})(?:\\.[0-9a-f]{8})?\"?");

    private Preconditions() {}

    /// The `ETag` of a version. One with a dot, as [Conditional] gives it, names the same version.
    public static String etag(long version) {
        return '"' + Long.toString(version) + '"';
    }

    /// @param ifMatch the header as sent; 428 where missing, 412 where it names another version
    public static void requireMatch(@Nullable String ifMatch, long version) {
        requireMatch(ifMatch, version, seen -> Map.of());
    }

    /// As above; the 412 tells more than that there is another version.
    ///
    /// @param difference members of the answer, given the version that was seen; 0 where the header
    ///     names none
    public static void requireMatch(
            @Nullable String ifMatch,
            long version,
            LongFunction<? extends Map<String, Object>> difference) {
        if (ifMatch == null) {
            throw new PreconditionRequired();
        }
        Matcher seen = ETAG.matcher(ifMatch.strip());
        long named = seen.matches() ? Long.parseLong(seen.group(1)) : 0;
        if (named != version) {
            throw new Stale(seen.matches() ? seen.group(1) : "?", version, difference.apply(named));
        }
    }

    private static final class PreconditionRequired extends Problem {
        PreconditionRequired() {
            super(428, "precondition-required");
        }
    }

    private static final class Stale extends Problem {
        private final transient Map<String, Object> difference;

        Stale(String seen, long now, Map<String, Object> difference) {
            super(412, "stale", seen, Long.toString(now));
            this.difference = difference;
        }

        @Override
        protected Map<String, Object> members() {
            return difference;
        }
    }
}
