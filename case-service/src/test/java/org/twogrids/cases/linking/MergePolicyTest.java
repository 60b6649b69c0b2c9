package org.twogrids.cases.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.cases.Track;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.kernel.events.Risk;

class MergePolicyTest {

    private static final Instant DAY = Instant.parse("2027-01-05T02:00:00Z");

    private final Category theft = category("1501", false, null);
    private final Category assault = category("1503", false, Risk.RED);
    private final Category violence = category("0109", true, Risk.RED);
    private final Category fees = category("0501", false, null);

    @Test
    void a_crime_never_goes_on_in_a_dispute_nor_the_other_way_round() {
        assertThatThrownBy(
                        () ->
                                MergePolicy.requireSameWay(
                                        Track.Incident.REFERRED,
                                        theft,
                                        Track.Dispute.ACCEPTED,
                                        fees))
                .isInstanceOf(AnotherTrack.class);
        assertThatThrownBy(
                        () ->
                                MergePolicy.requireSameWay(
                                        Track.Dispute.ACCEPTED,
                                        fees,
                                        Track.Incident.REFERRED,
                                        theft))
                .isInstanceOf(AnotherTrack.class);
    }

    @Test
    void what_is_never_below_red_or_for_few_goes_on_only_as_the_like() {
        for (Category careful : List.of(assault, violence)) {
            assertThatThrownBy(() -> same(careful, theft)).isInstanceOf(LessCare.class);
        }
        assertThatThrownBy(() -> same(violence, assault)).isInstanceOf(LessCare.class);
        assertThatCode(() -> same(assault, violence)).doesNotThrowAnyException();
        assertThatCode(() -> same(theft, assault)).doesNotThrowAnyException();
        assertThatCode(() -> same(violence, violence)).doesNotThrowAnyException();
    }

    @Test
    void of_clocks_that_run_in_both_the_earlier_one_counts() {
        Deadline soon = new Deadline(Deadline.Kind.SETTLE, DAY);
        Deadline late = new Deadline(Deadline.Kind.SETTLE, DAY.plusSeconds(60));
        Deadline accept = new Deadline(Deadline.Kind.ACCEPT, DAY);
        assertThat(MergePolicy.earlier(List.of(soon, accept), List.of(late))).containsExactly(soon);
        assertThat(MergePolicy.earlier(List.of(late), List.of(soon))).isEmpty();
    }

    private static void same(Category from, Category into) {
        MergePolicy.requireSameWay(Track.Incident.REFERRED, from, Track.Incident.ACCEPTED, into);
    }

    private static Category category(String code, boolean restricted, @Nullable Risk lowest) {
        return new Category(
                code, code, code, Category.Mode.REFER, 0, "", false, restricted, lowest);
    }
}
