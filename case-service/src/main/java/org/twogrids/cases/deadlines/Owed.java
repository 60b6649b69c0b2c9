package org.twogrids.cases.deadlines;

import java.util.EnumSet;
import java.util.Set;

/// What somebody waits for from the first second on, beside that the matter is taken on and
/// settled.
///
/// @param kinds of `CONTACT`, `DISPATCH` and `FEEDBACK` those that are owed
public record Owed(Set<Deadline.Kind> kinds) {

    public static final Owed NOTHING = new Owed(Set.of());

    /// @param reachable whether the report names somebody who can be called or visited
    /// @param dispatched whether somebody has it who sees to it, not only who passes it on
    /// @param awaited whether somebody else than the handler waits to hear what has come of it
    public static Owed of(boolean reachable, boolean dispatched, boolean awaited) {
        Set<Deadline.Kind> kinds = EnumSet.noneOf(Deadline.Kind.class);
        if (reachable) {
            kinds.add(Deadline.Kind.CONTACT);
        }
        if (!dispatched) {
            kinds.add(Deadline.Kind.DISPATCH);
        }
        if (awaited) {
            kinds.add(Deadline.Kind.FEEDBACK);
        }
        return new Owed(Set.copyOf(kinds));
    }

    boolean includes(Deadline.Kind kind) {
        return kinds.contains(kind);
    }
}
