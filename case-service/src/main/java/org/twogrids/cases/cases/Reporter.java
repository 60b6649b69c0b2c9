package org.twogrids.cases.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who has reported a matter.
///
/// @param id the member of the directory; the case itself where nobody of the directory did
/// @param resident in whose name a member took it in, or who reported it without an account; null
///     where a member reports for themself
public record Reporter(Kind kind, UUID id, @Nullable Resident resident) {

    public enum Kind {
        /// Somebody of the directory has seen or heard it.
        MEMBER,
        /// Somebody of the directory took it in for a resident who came or called.
        RECEPTION,
        /// A resident, without an account.
        RESIDENT
    }

    /// What a resident says of themself: all of it, some of it or nothing.
    public record Resident(@Nullable String name, @Nullable String phone) {

        boolean isReachable() {
            return name != null || phone != null;
        }
    }

    static Reporter member(UUID member) {
        return new Reporter(Kind.MEMBER, member, null);
    }

    static Reporter reception(UUID member, Resident resident) {
        return new Reporter(Kind.RECEPTION, member, resident);
    }

    public static Reporter resident(CaseId reported, Resident resident) {
        return new Reporter(Kind.RESIDENT, reported.value(), resident);
    }
}
