package org.twogrids.notify.carriers;

import java.time.Duration;

/// What became of one try.
public sealed interface Outcome {

    /// The other side has taken the message over.
    record Accepted() implements Outcome {}

    /// It never will; trying again is in vain.
    record Refused(Reason reason) implements Outcome {}

    /// It may pass.
    ///
    /// @param pause what the other side asks for; zero where it says nothing
    /// @param tried whether the message was really on its way
    record Failed(Reason reason, Duration pause, boolean tried) implements Outcome {}
}
