package org.twogrids.grid.postings;

import java.time.Instant;
import java.util.List;
import org.twogrids.grid.access.Scope;

/// Who changes the offices of an area, by what right and when.
///
/// @param path the area and all above it, nearest first
record Author(Scope scope, List<String> path, Instant at) {}
