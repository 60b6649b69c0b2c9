package org.twogrids.grid.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.grid.MiniDistrict.box;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.AreaKind;

class SheetTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void neighbours_that_share_a_border_do_not_overlap() {
        assertThat(
                        Sheet.overlaps(
                                List.of(
                                        sheet("1", 116.30, 116.31, MAY, null, 1),
                                        sheet("2", 116.31, 116.32, MAY, null, 2))))
                .isEmpty();
    }

    @Test
    void a_sliver_below_the_tolerance_is_none() {
        assertThat(
                        Sheet.overlaps(
                                List.of(
                                        sheet("1", 116.30, 116.3100001, MAY, null, 1),
                                        sheet("2", 116.31, 116.32, MAY, null, 2))))
                .isEmpty();
    }

    @Test
    void of_two_rows_the_later_one_lies_over_the_other() {
        assertThat(
                        Sheet.overlaps(
                                List.of(
                                        sheet("2", 116.309, 116.32, MAY, null, 7),
                                        sheet("1", 116.30, 116.31, MAY, null, 3))))
                .containsExactly(new Sheet.Overlap(7, "1"));
    }

    @Test
    void what_is_known_stays_and_the_row_is_at_fault() {
        assertThat(
                        Sheet.overlaps(
                                List.of(
                                        sheet("1", 116.30, 116.31, MAY, null, null),
                                        sheet("2", 116.305, 116.32, MAY, null, 1))))
                .containsExactly(new Sheet.Overlap(1, "1"));
    }

    @Test
    void one_after_the_other_may_lie_in_the_same_place() {
        assertThat(
                        Sheet.overlaps(
                                List.of(
                                        sheet("1", 116.30, 116.31, MAY, JUNE, null),
                                        sheet("2", 116.30, 116.31, JUNE, null, 1))))
                .isEmpty();
    }

    @Test
    void the_two_hierarchies_lie_over_each_other_by_design() {
        var policeGrid =
                new Sheet(
                        "P",
                        AreaKind.POLICE_GRID,
                        MAY,
                        null,
                        BoundaryPolicy.parse(box(116.30, 39.90, 116.32, 39.91)),
                        2);
        assertThat(Sheet.overlaps(List.of(sheet("1", 116.30, 116.31, MAY, null, 1), policeGrid)))
                .isEmpty();
    }

    private static Sheet sheet(
            String code,
            double west,
            double east,
            Instant from,
            @Nullable Instant to,
            @Nullable Integer row) {
        return new Sheet(
                code,
                AreaKind.GRID,
                from,
                to,
                BoundaryPolicy.parse(box(west, 39.90, east, 39.91)),
                row);
    }
}
