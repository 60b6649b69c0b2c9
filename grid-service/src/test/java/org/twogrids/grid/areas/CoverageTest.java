package org.twogrids.grid.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.twogrids.grid.MiniDistrict.COMMUNITY;
import static org.twogrids.grid.MiniDistrict.EAST;
import static org.twogrids.grid.MiniDistrict.SUBDISTRICT;
import static org.twogrids.grid.MiniDistrict.WEST;
import static org.twogrids.grid.MiniDistrict.box;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;

class CoverageTest {

    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final String WHOLE = box(116.30, 39.90, 116.32, 39.91);

    /// A hundredth of a degree each way at 39.905 degrees north.
    private static final long HALF = 950_600;

    @Test
    void grids_that_fill_their_community_leave_nothing_to_tell() {
        Coverage coverage =
                of(
                        grid(WEST, box(116.30, 39.90, 116.31, 39.91)),
                        grid(EAST, box(116.31, 39.90, 116.32, 39.91)));
        assertThat(coverage.faults()).isEmpty();
        assertThat(coverage.squareMetres()).isCloseTo(2 * HALF, within(2_000L));
    }

    @Test
    void what_no_grid_covers_is_told_with_its_shape() {
        Coverage coverage = of(grid(WEST, box(116.30, 39.90, 116.31, 39.91)));
        assertThat(coverage.faults())
                .extracting(Coverage.Fault::kind)
                .containsExactly(Coverage.Kind.GAP);
        Coverage.Fault gap = coverage.faults().getFirst();
        assertThat(gap.squareMetres()).isCloseTo(HALF, within(1_000L));
        var east = BoundaryPolicy.parse(box(116.31, 39.90, 116.32, 39.91));
        assertThat(BoundaryPolicy.parse(gap.geometry()).equalsTopo(east)).isTrue();
    }

    @Test
    void what_reaches_out_is_told_with_its_shape() {
        Coverage coverage = of(grid(WEST, box(116.30, 39.90, 116.33, 39.91)));
        assertThat(coverage.faults())
                .extracting(Coverage.Fault::kind)
                .containsExactly(Coverage.Kind.OUTSIDE);
        assertThat(coverage.faults().getFirst().squareMetres()).isCloseTo(HALF, within(1_000L));
    }

    @Test
    void what_a_hand_misses_is_no_gap() {
        assertThat(of(grid(WEST, box(116.3000001, 39.90, 116.32, 39.91))).faults()).isEmpty();
    }

    @Test
    void a_community_divided_by_lists_has_no_faults_and_names_its_grids() {
        Coverage coverage = of(grid(WEST, null));
        assertThat(coverage.faults()).isEmpty();
        assertThat(coverage.undrawn()).containsExactly(WEST);
    }

    @Test
    void before_it_began_and_without_a_boundary_there_is_nothing_to_fill() {
        DirectoryView view = DirectoryView.of(List.of(community(null)));
        assertThat(Coverage.of(view, COMMUNITY, FROM)).isEmpty();
        DirectoryView drawn = DirectoryView.of(List.of(community(WHOLE)));
        assertThat(Coverage.of(drawn, COMMUNITY, FROM.minusSeconds(1))).isEmpty();
    }

    @Property(tries = 100)
    void of_strips_exactly_the_missing_one_is_open(
            @ForAll @IntRange(min = 2, max = 30) int strips,
            @ForAll @IntRange(min = 0, max = 29) int missing) {
        double width = 0.02 / strips;
        List<DirectoryEvent.Area> grids = new ArrayList<>();
        for (int i = 0; i < strips; i++) {
            if (i != missing) {
                String shape = box(116.30 + i * width, 39.90, 116.30 + (i + 1) * width, 39.91);
                grids.add(grid(COMMUNITY + "%03d".formatted(i), shape));
            }
        }
        Coverage coverage = of(grids.toArray(DirectoryEvent.Area[]::new));
        if (missing >= strips) {
            assertThat(coverage.faults()).isEmpty();
        } else {
            assertThat(coverage.faults()).hasSize(1);
            assertThat(coverage.faults().getFirst().squareMetres())
                    .isCloseTo(2 * HALF / strips, within(2_000L));
        }
    }

    private static Coverage of(DirectoryEvent.Area... grids) {
        List<DirectoryEvent.Area> areas = new ArrayList<>(List.of(grids));
        areas.add(community(WHOLE));
        return Coverage.of(DirectoryView.of(areas), COMMUNITY, FROM).orElseThrow();
    }

    private static DirectoryEvent.Area community(String boundary) {
        return area(COMMUNITY, AreaKind.COMMUNITY, SUBDISTRICT, boundary);
    }

    private static DirectoryEvent.Area grid(String code, String boundary) {
        return area(code, AreaKind.GRID, COMMUNITY, boundary);
    }

    private static DirectoryEvent.Area area(
            String code, AreaKind kind, String parent, String boundary) {
        var period =
                new DirectoryEvent.Area.Period(
                        FROM, null, code, parent, boundary, false, null, null);
        return new DirectoryEvent.Area(code, kind, 1, List.of(period));
    }
}
