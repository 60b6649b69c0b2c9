package org.twogrids.grid.dating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twogrids.grid.rules.Rejection;

class HistoryTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");

    private final SortedMap<Instant, Name> history = new TreeMap<>();

    @Test
    void the_same_again_is_nothing_new() {
        assertThat(put(MAY, "old", null)).isTrue();
        assertThat(put(MAY, "old", null)).isFalse();
    }

    @Test
    void a_later_version_ends_what_was_in_force() {
        put(MAY, "old", null);
        put(JUNE, "new", null);
        assertThat(history)
                .containsEntry(MAY, new Name(JUNE, "old"))
                .containsEntry(JUNE, new Name(null, "new"));
    }

    @Test
    void an_old_file_read_again_opens_nothing_that_was_closed() {
        put(MAY, "old", null);
        put(JUNE, "new", null);
        assertThat(put(MAY, "old", null)).isFalse();
        put(JUNE, "new", JULY);
        assertThat(put(JUNE, "new", null)).isFalse();
        assertThat(history.get(JUNE)).isEqualTo(new Name(JULY, "new"));
    }

    @Test
    void the_same_day_corrects() {
        put(MAY, "tpyo", null);
        assertThat(put(MAY, "typo", null)).isTrue();
        assertThat(history).containsExactlyEntriesOf(Map.of(MAY, new Name(null, "typo")));
    }

    @Test
    void what_begins_before_the_current_version_is_turned_away() {
        put(JUNE, "now", null);
        assertThatThrownBy(() -> put(MAY, "before", null))
                .isInstanceOfSatisfying(
                        Rejection.class, why -> assertThat(why.code()).isEqualTo("before-current"));
    }

    @Test
    void an_empty_or_overlapping_period_is_turned_away() {
        assertThatThrownBy(() -> put(JUNE, "never", JUNE)).isInstanceOf(Rejection.class);
        put(MAY, "old", null);
        put(JUNE, "new", null);
        assertThatThrownBy(() -> put(MAY, "old", JULY)).isInstanceOf(Rejection.class);
    }

    @Property
    void whatever_is_put_no_two_periods_overlap(
            @ForAll @Size(max = 20) List<@IntRange(max = 50) Integer> days,
            @ForAll @IntRange(min = 1, max = 5) int length) {
        SortedMap<Instant, Name> any = new TreeMap<>();
        for (int day : days) {
            Instant from = MAY.plusSeconds(day);
            try {
                History.put(
                        any,
                        from,
                        new Name(day % 3 == 0 ? from.plusSeconds(length) : null, "day " + day));
            } catch (Rejection expected) {
                assertThat(expected.field()).isIn("from", "to");
            }
        }
        Instant free = Instant.MIN;
        for (var period : any.entrySet()) {
            assertThat(period.getKey()).isAfterOrEqualTo(free);
            Instant to = period.getValue().to();
            free = to == null ? Instant.MAX : to;
        }
    }

    private boolean put(Instant from, String name, @Nullable Instant to) {
        return History.put(history, from, new Name(to, name));
    }

    private record Name(@Nullable Instant to, String name) implements Dated<Name> {

        @Override
        public Name endingAt(@Nullable Instant end) {
            return new Name(end, name);
        }
    }
}
