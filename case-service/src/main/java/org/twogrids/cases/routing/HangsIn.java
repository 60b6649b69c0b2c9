package org.twogrids.cases.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Place;

/// The areas that answer for a case, in both hierarchies.
///
/// @param grid null at the intake desk
/// @param gridPath from the community grid upwards; from the sub-district where no grid is known
/// @param policePath the police grid and its station; empty where none is known
@Embeddable
public record HangsIn(
        @Nullable @Column(name = "anchored_grid") String grid,
        @Nullable @Column(name = "anchored_police_grid") String policeGrid,
        @Column(name = "grid_path", columnDefinition = "varchar[]") List<String> gridPath,
        @Column(name = "police_path", columnDefinition = "varchar[]") List<String> policePath) {

    public Place place() {
        return new Place(grid, policeGrid);
    }

    /// Every area above the place, of both hierarchies.
    public List<String> areas() {
        List<String> areas = new ArrayList<>(gridPath.size() + policePath.size());
        areas.addAll(gridPath);
        areas.addAll(policePath);
        return areas;
    }
}
