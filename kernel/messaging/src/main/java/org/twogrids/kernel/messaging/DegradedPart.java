package org.twogrids.kernel.messaging;

import java.util.Optional;

/// A part that can be unwell while the service still does its work.
public interface DegradedPart {

    /// What is wrong, in a few words for whoever operates it; empty while all is well.
    Optional<String> degraded();
}
