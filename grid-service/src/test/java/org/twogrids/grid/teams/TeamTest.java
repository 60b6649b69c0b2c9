package org.twogrids.grid.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twogrids.grid.members.MemberId;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Team.Level;
import org.twogrids.kernel.events.DirectoryEvent.Team.Part;

class TeamTest {

    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-01T00:00:00Z");
    private static final MemberId ONE = new MemberId(new UUID(0, 1));
    private static final MemberId TWO = new MemberId(new UUID(0, 2));

    private final Team team = new Team(new TeamId(new UUID(0, 9)), "yard");

    @Test
    void who_is_listed_without_a_date_sits_there_from_the_beginning() {
        become(MAY, 5);
        team.seat(ONE, seat(Part.LEAD, null), null, JULY);
        assertThat(periods())
                .singleElement()
                .satisfies(
                        period -> {
                            assertThat(period.from()).isEqualTo(MAY);
                            assertThat(period.seats())
                                    .extracting(DirectoryEvent.Team.Seat::part)
                                    .containsExactly(Part.LEAD);
                        });
    }

    @Test
    void what_is_published_is_cut_where_seats_change() {
        become(MAY, 5);
        team.seat(ONE, seat(Part.LEAD, null), null, MAY);
        team.seat(TWO, seat(Part.MEDIATOR, JULY), JUNE, MAY);
        assertThat(periods())
                .extracting(DirectoryEvent.Team.Period::from)
                .containsExactly(MAY, JUNE, JULY);
        assertThat(periods()).extracting(period -> period.seats().size()).containsExactly(1, 2, 1);
        assertThat(periods())
                .extracting(DirectoryEvent.Team.Period::to)
                .containsExactly(JUNE, JULY, null);
    }

    @Test
    void another_part_is_another_seat_from_now_on() {
        become(MAY, 5);
        team.seat(ONE, seat(Part.MEDIATOR, null), null, MAY);
        assertThat(team.seat(ONE, seat(Part.LEAD, null), null, JUNE)).isTrue();
        assertThat(periods())
                .extracting(period -> period.seats().getFirst().part())
                .containsExactly(Part.MEDIATOR, Part.LEAD);
        assertThat(team.seat(ONE, seat(Part.LEAD, null), null, JULY)).isFalse();
    }

    @Test
    void a_new_capacity_keeps_the_seats() {
        become(MAY, 5);
        team.seat(ONE, seat(Part.LEAD, null), null, MAY);
        become(JUNE, 8);
        assertThat(periods())
                .extracting(DirectoryEvent.Team.Period::capacity)
                .containsExactly(5, 8);
        assertThat(periods()).allSatisfy(period -> assertThat(period.seats()).hasSize(1));
        assertThat(team.record().version()).isEqualTo(3);
    }

    @Test
    void where_it_sits_is_published() {
        UUID yard = new UUID(0, 5);
        become(MAY, 5);
        team.become(team.latest().in(yard), JUNE, JUNE);
        assertThat(periods())
                .extracting(DirectoryEvent.Team.Period::yard)
                .containsExactly(null, yard);
    }

    private List<DirectoryEvent.Team.Period> periods() {
        return team.record().history();
    }

    private void become(Instant from, int capacity) {
        team.become(
                new TeamDetails(
                        null,
                        "小院",
                        TeamKind.MEDIATION,
                        Level.YARD,
                        List.of("110101001005"),
                        List.of("02"),
                        capacity,
                        null),
                from,
                from);
    }

    private static SeatTerm seat(Part part, @Nullable Instant to) {
        return new SeatTerm(to, part);
    }
}
