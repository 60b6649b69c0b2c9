package org.twogrids.grid.dating;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What holds from an instant on, kept in a history under that instant.
///
/// @param <D> the implementing record itself
public interface Dated<D extends Dated<D>> {

    /// When it ceased to hold; null while it is in force.
    @Nullable Instant to();

    D endingAt(@Nullable Instant to);
}
