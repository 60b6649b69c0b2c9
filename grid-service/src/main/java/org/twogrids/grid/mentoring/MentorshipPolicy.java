package org.twogrids.grid.mentoring;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.Past;
import org.twogrids.grid.rules.Rejection;

/// Which pairs exclude each other.
final class MentorshipPolicy {

    private MentorshipPolicy() {}

    /// @throws Rejection where somebody would be their own mentor
    static void checkTwo(Bond wanted) {
        if (wanted.mentor().equals(wanted.apprentice())) {
            throw new Rejection("apprentice", "own-mentor");
        }
    }

    /// Who was whose mentor back then is an answer that others have relied on, as with an office:
    /// whoever changes it stands above both.
    ///
    /// @param before null for a new pair
    /// @return whether the change is dated back
    /// @throws Rejection where it is, and the author does not stand above both
    static boolean datesBack(@Nullable Bond before, Bond after, Author author) {
        String field = Past.moved(before == null ? null : before.span(), after.span(), author.at());
        if (field != null && !author.isAboveBoth(after)) {
            throw Rejection.forbidden(field, "backdating-pair");
        }
        return field != null;
    }

    /// One mentor answers for an apprentice at a time; the database holds this too
    /// (`mentorship_one_mentor`). A mentor may have several apprentices.
    ///
    /// @param others all other pairs of which one of the two is a part
    static void checkFree(Bond wanted, Collection<Bond> others) {
        for (Bond other : others) {
            if (other.meets(wanted)) {
                if (other.apprentice().equals(wanted.apprentice())) {
                    throw Rejection.conflict("apprentice", "mentored-already");
                }
                if (other.apprentice().equals(wanted.mentor())
                        && other.mentor().equals(wanted.apprentice())) {
                    throw Rejection.conflict("mentor", "mentors-of-each-other");
                }
            }
        }
    }
}
