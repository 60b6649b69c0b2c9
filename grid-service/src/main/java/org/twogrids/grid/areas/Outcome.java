package org.twogrids.grid.areas;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.twogrids.kernel.events.DirectoryEvent;

/// What a change of areas has brought about.
///
/// @param version of the area that the command names
/// @param ended codes of the areas that are no more from `at` on
/// @param passedOn keys of what goes on in others
/// @param doors that belong to no grid any more
record Outcome(
        Instant at,
        long version,
        List<DirectoryEvent.Area> areas,
        Set<String> ended,
        List<DirectoryEvent.Posting> postings,
        List<DirectoryEvent.Link> links,
        Set<String> passedOn,
        List<DoorHandover.Front> doors,
        List<CoverageCheck.Finding> findings) {}
