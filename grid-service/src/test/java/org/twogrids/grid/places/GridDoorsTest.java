package org.twogrids.grid.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.Doors.Side;

class GridDoorsTest {

    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant LATER = FROM.plusSeconds(60);

    @Test
    void ranges_meet_where_a_door_would_belong_to_both() {
        GridDoors even = doors("东街", 2, 20, Side.EVEN, FROM, null);
        assertThat(even.meets(doors("东街", 1, 19, Side.ODD, FROM, null))).isFalse();
        assertThat(even.meets(doors("东街", 20, 40, Side.ALL, FROM, null))).isTrue();
        assertThat(even.meets(doors("西街", 20, 40, Side.ALL, FROM, null))).isFalse();
        assertThat(even.meets(doors("东街", 21, 40, Side.EVEN, FROM, null))).isFalse();
        assertThat(even.endingAt(LATER).meets(doors("东街", 2, 20, Side.EVEN, LATER, null)))
                .isFalse();
    }

    @Test
    void what_ends_as_it_begins_never_holds_and_stands_in_nobodys_way() {
        GridDoors never = doors("东街", 2, 20, Side.ALL, LATER, LATER);
        assertThat(never.everHold()).isFalse();
        assertThat(never.meets(doors("东街", 2, 20, Side.ALL, FROM, null))).isFalse();
    }

    private static GridDoors doors(
            String street, int first, int last, Side side, Instant from, @Nullable Instant to) {
        return new GridDoors("1", street, first, last, side, from, to);
    }
}
