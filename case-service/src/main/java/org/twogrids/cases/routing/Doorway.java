package org.twogrids.cases.routing;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.DoorAddress;
import org.twogrids.kernel.directory.Place;
import org.twogrids.kernel.events.AreaKind;

/// The way into a grid by street and number, where no point leads into one.
public final class Doorway {

    private Doorway() {}

    /// By the addresses, where all that are known lie in one grid. Else, of a case whose addresses
    /// are no longer at hand, by the doors of the grid in which it hangs: that keeps it as long as
    /// it has doors, though a point lies outside; once it has ended the one grid has it to which
    /// its doors went.
    ///
    /// @param addresses as they were said, the case's own or its people's
    /// @param hangsIn the case's areas so far, nearest first; empty for a new one
    /// @param pointed whether there is a point, which lies in no grid
    static Optional<String> into(
            DirectoryView directory,
            List<DoorAddress> addresses,
            List<String> hangsIn,
            boolean pointed,
            Instant at) {
        Set<String> said = new HashSet<>();
        for (DoorAddress address : addresses) {
            directory.streets().gridOf(address, at).ifPresent(said::add);
        }
        if (said.size() == 1) {
            return said.stream().findFirst();
        }
        for (String area : hangsIn) {
            if (directory.spot(area, at).isA(AreaKind.GRID)) {
                return keeping(directory, area, pointed, at);
            }
        }
        return Optional.empty();
    }

    /// Where it happened: as the point tells, in the grid to which the address belongs where no
    /// grid has the point.
    public static Place occurred(
            DirectoryView directory, Place pointed, List<DoorAddress> addresses, Instant at) {
        if (pointed.grid() != null) {
            return pointed;
        }
        return into(directory, addresses, List.of(), false, at)
                .map(grid -> new Place(grid, police(directory, pointed, grid, at)))
                .orElse(pointed);
    }

    private static @Nullable String police(
            DirectoryView directory, Place pointed, String grid, Instant at) {
        return pointed.policeGrid() == null
                ? directory.policeGridOf(grid, at).orElse(null)
                : pointed.policeGrid();
    }

    private static Optional<String> keeping(
            DirectoryView directory, String grid, boolean pointed, Instant at) {
        if (!directory.spot(grid, at).isInForce()) {
            return directory.streets().heirOf(grid, at);
        }
        return pointed && directory.streets().has(grid, at) ? Optional.of(grid) : Optional.empty();
    }
}
