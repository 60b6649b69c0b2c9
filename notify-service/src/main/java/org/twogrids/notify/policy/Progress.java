package org.twogrids.notify.policy;

import java.time.Instant;

/// How far a case has come, as far as this service has heard.
///
/// @param takenOn whether the one who handles it now has taken it on
/// @param heardAt when something was heard of it last
public record Progress(boolean takenOn, Instant heardAt) {

    /// Nothing follows, whatever happens.
    public static final Progress NONE = new Progress(false, Instant.MIN);

    /// That somebody has taken the case on says nothing of its deadlines.
    public Progress ofADeadline() {
        return new Progress(false, heardAt);
    }

    /// Whether somebody is at it, or something has happened since.
    public boolean since(Instant acknowledgedAt) {
        return takenOn || heardAt.isAfter(acknowledgedAt);
    }
}
