package org.twogrids.grid.members;

import java.time.Instant;

/// What became of a member.
record MemberFact(MemberId member, Act act, long version, Instant at) {

    enum Act {
        INVITED,
        /// By a file that names the login: nothing to take up.
        ENTERED,
        /// Took the invitation up.
        JOINED,
        CHANGED,
        SUSPENDED,
        RETURNED,
        LEFT,
        MERGED
    }
}
