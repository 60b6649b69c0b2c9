package org.twogrids.cases.residents;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;

/// Whose business the poster of an area is.
final class PosterPolicy {

    private static final Set<Role> LEADING =
            EnumSet.of(
                    Role.SUBDISTRICT_COORDINATOR,
                    Role.SUBDISTRICT_LEADER,
                    Role.COMMUNITY_SECRETARY,
                    Role.GRID_HEAD);

    private PosterPolicy() {}

    /// Who leads it or what lies above it; a grid head also the community of the own grid.
    ///
    /// @param path the area and all above it
    /// @param held the offices of whoever asks
    static boolean mayPrint(
            List<String> path, List<Posting> held, DirectoryView view, Instant now) {
        String area = path.getFirst();
        return held.stream()
                .filter(posting -> LEADING.contains(posting.role()))
                .anyMatch(
                        posting ->
                                path.contains(posting.area())
                                        || (posting.role() == Role.GRID_HEAD
                                                && view.path(posting.area(), now).contains(area)));
    }
}
