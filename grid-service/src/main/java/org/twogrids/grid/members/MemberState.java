package org.twogrids.grid.members;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.twogrids.grid.members.MemberFact.Act;

/// Where somebody stands with the directory. This table holds every legal move:
///
/// ```
/// INVITED ──JOINED──▶ ACTIVE ◀──RETURNED── SUSPENDED
///    │                 │ │ └──SUSPENDED──▶    │
///    │                 │ └─────LEFT──────┐    │
///    └──────LEFT───────┼───────────────▶ LEFT ◀──LEFT
///                      │                  │
///                      └──── RETURNED ◀───┘
/// any of them but MERGED itself ──MERGED──▶ MERGED
/// ```
enum MemberState {
    /// Entered, but no login is linked yet.
    INVITED,
    ACTIVE,
    /// Access rests; offices, seats and pairs stay and count again after the return.
    SUSPENDED,
    /// Gone; whatever they held has ended.
    LEFT,
    /// A duplicate of somebody else, to whom everything went.
    MERGED;

    boolean isHere() {
        return this == ACTIVE || this == SUSPENDED;
    }

    /// @throws IllegalMove where the table has no such move
    MemberState after(MemberFact.Act act) {
        if (!origins(act).contains(this)) {
            throw new IllegalMove(this, act);
        }
        return switch (act) {
            case INVITED -> INVITED;
            case CHANGED -> this;
            case ENTERED, JOINED, RETURNED -> ACTIVE;
            case SUSPENDED -> SUSPENDED;
            case LEFT -> LEFT;
            case MERGED -> MERGED;
        };
    }

    /// What a person may have become of somebody who stands here.
    List<Act> moves() {
        return Stream.of(
                        Act.INVITED, Act.CHANGED, Act.SUSPENDED, Act.RETURNED, Act.LEFT, Act.MERGED)
                .filter(act -> origins(act).contains(this))
                .toList();
    }

    /// Whether they may be given offices, seats and mentors.
    boolean mayBePosted() {
        return this != LEFT && this != MERGED;
    }

    private static Set<MemberState> origins(MemberFact.Act act) {
        return switch (act) {
            case INVITED, ENTERED, JOINED -> Set.of(INVITED);
            case CHANGED -> Set.of(INVITED, ACTIVE, SUSPENDED, LEFT);
            case SUSPENDED -> Set.of(ACTIVE);
            case RETURNED -> Set.of(SUSPENDED, LEFT);
            case LEFT -> Set.of(INVITED, ACTIVE, SUSPENDED);
            case MERGED -> Set.of(INVITED, ACTIVE, SUSPENDED, LEFT);
        };
    }
}
