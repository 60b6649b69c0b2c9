package org.twogrids.kernel.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.Doors;
import org.twogrids.kernel.events.Doors.Side;

/// Which grid a door belongs to, where nobody has drawn it.
class StreetsTest {

    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant TURN = Instant.parse("2026-07-01T00:00:00Z");
    private static final Instant BEFORE = TURN.minusSeconds(1);

    @Test
    void odd_and_even_numbers_may_belong_to_different_grids() {
        var view =
                view(
                        grid("1", null, doors("示例街", 1, 99, Side.ODD, FROM, null)),
                        grid("2", null, doors("示例街", 2, 98, Side.EVEN, FROM, null)));

        assertThat(at(view, "示例街7号", TURN)).isEqualTo("1");
        assertThat(at(view, "示例街8号院2号楼", TURN)).isEqualTo("2");
        assertThat(at(view, "示例街101号", TURN)).isNull();
        assertThat(at(view, "示例街", TURN)).isNull();
    }

    @Test
    void of_two_streets_that_an_address_could_name_the_longer_one_counts() {
        var view =
                view(
                        grid("1", null, doors("西街", 1, 99, Side.ALL, FROM, null)),
                        grid("2", null, doors("示例西街", 1, 99, Side.ALL, FROM, null)));

        assertThat(at(view, "东城区示例西街5号", TURN)).isEqualTo("2");
        assertThat(at(view, "东城区西街5号", TURN)).isEqualTo("1");
    }

    @Test
    void doors_belong_to_a_grid_for_a_time() {
        var view =
                view(
                        grid("1", null, doors("示例街", 1, 99, Side.ALL, FROM, TURN)),
                        grid("2", null, doors("示例街", 1, 99, Side.ALL, TURN, null)));

        assertThat(at(view, "示例街7号", BEFORE)).isEqualTo("1");
        assertThat(at(view, "示例街7号", TURN)).isEqualTo("2");
        assertThat(at(view, "示例街7号", FROM.minusSeconds(1))).isNull();
        assertThat(view.streets().has("1", BEFORE)).isTrue();
        assertThat(view.streets().has("1", TURN)).isFalse();
    }

    @Test
    void no_door_outlives_its_grid() {
        var view = view(grid("1", TURN, doors("示例街", 1, 99, Side.ALL, FROM, null)));

        assertThat(at(view, "示例街7号", BEFORE)).isEqualTo("1");
        assertThat(at(view, "示例街7号", TURN)).isNull();
        assertThat(view.streets().has("1", TURN)).isFalse();
    }

    @Test
    void the_heir_of_a_grid_is_the_one_to_which_all_went_that_is_left_of_its_doors() {
        var joined =
                view(
                        grid(
                                "1",
                                TURN,
                                doors("示例街", 1, 99, Side.ODD, FROM, TURN),
                                doors("示例巷", 1, 9, Side.ALL, FROM, TURN)),
                        grid("2", null, doors("示例街", 1, 99, Side.ALL, TURN, null)));
        var divided =
                view(
                        grid("1", TURN, doors("示例街", 1, 99, Side.ALL, FROM, TURN)),
                        grid("2", null, doors("示例街", 1, 50, Side.ALL, TURN, null)),
                        grid("3", null, doors("示例街", 51, 99, Side.ALL, TURN, null)));

        assertThat(joined.streets().heirOf("1", TURN)).contains("2");
        assertThat(divided.streets().heirOf("1", TURN)).isEmpty();
        assertThat(joined.streets().heirOf("9", TURN)).isEmpty();
    }

    @Test
    void a_change_of_another_grid_leaves_the_doors_as_they_are() {
        var view = view(grid("1", null, doors("示例街", 1, 99, Side.ALL, FROM, null)));

        assertThat(at(view.with(List.of(grid("2", null)), 2), "示例街7号", TURN)).isEqualTo("1");
    }

    private static @Nullable String at(DirectoryView view, String address, Instant at) {
        return view.streets().gridOf(new DoorAddress(address), at).orElse(null);
    }

    private static DirectoryView view(Area... grids) {
        return DirectoryView.of(List.of(grids));
    }

    private static Area grid(String code, @Nullable Instant to, Doors... doors) {
        var period = new Area.Period(FROM, to, code, null, null, false, null, null);
        return new Area(
                code, AreaKind.GRID, 1, List.of(period), doors.length == 0 ? null : List.of(doors));
    }

    private static Doors doors(
            String street, int first, int last, Side side, Instant from, @Nullable Instant to) {
        return new Doors(from, to, street, first, last, side);
    }
}
