package org.twogrids.grid.postings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.Past;
import org.twogrids.grid.rules.Rejection;

/// Who was responsible back then is an answer that others have relied on. Whoever changes it needs
/// an office above the one that is changed, and never changes their own.
final class BackdatingPolicy {

    private BackdatingPolicy() {}

    /// @param before null for a new posting
    /// @return whether the change is dated back
    /// @throws Rejection where it is, and the author does not stand above the holder
    static boolean datesBack(@Nullable Term before, Term after, Author author) {
        String field = changedField(before, after, author.at());
        if (field == null) {
            return false;
        }
        if (!author.scope().isAbove(after.member().value(), after.role(), author.path())) {
            throw Rejection.forbidden(field, "backdating-above");
        }
        return true;
    }

    /// Which field changes what held before `now`; null where none does.
    private static @Nullable String changedField(@Nullable Term before, Term after, Instant now) {
        if (before == null) {
            return Past.moved(null, after.span(), now);
        }
        boolean hasBegun = before.from().isBefore(now);
        if (hasBegun && before.primary() != after.primary()) {
            return "primary";
        }
        return Past.moved(before.span(), after.span(), now);
    }
}
