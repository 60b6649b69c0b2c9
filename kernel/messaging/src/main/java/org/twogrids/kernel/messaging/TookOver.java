package org.twogrids.kernel.messaging;

import java.time.Instant;

/// Fired inside the process whose relay has just become the active one: what its predecessor sent
/// last may have arrived out of order, or not at all.
public record TookOver(Instant at) {}
