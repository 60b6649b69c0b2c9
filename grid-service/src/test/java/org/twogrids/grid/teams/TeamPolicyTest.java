package org.twogrids.grid.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.grid.teams.TeamPolicy.Seating;
import org.twogrids.kernel.events.DirectoryEvent.Team.Level;
import org.twogrids.kernel.events.DirectoryEvent.Team.Part;

class TeamPolicyTest {

    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    @Property
    void a_committee_has_three_to_nine_members_and_a_woman(
            @ForAll @IntRange(min = 1, max = 12) int members,
            @ForAll @IntRange(min = 0, max = 12) int women) {
        List<Seating> seats = seats(members);
        Set<MemberId> ofThem =
                Set.copyOf(Seating.members(seats).subList(0, Math.min(women, members)));
        boolean sound = members >= 3 && members <= 9 && women > 0;

        var check = assertThatCode(() -> TeamPolicy.checkSeats(TeamKind.COMMITTEE, seats, ofThem));
        if (sound) {
            check.doesNotThrowAnyException();
        } else {
            check.isInstanceOf(Rejection.class);
        }
        assertThatCode(() -> TeamPolicy.checkSeats(TeamKind.MEDIATION, seats, Set.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void a_team_has_one_lead_at_most_one_secretary_and_nobody_twice() {
        assertThat(refused(List.of(seat(1, Part.MEDIATOR)))).isEqualTo("one-lead");
        assertThat(refused(List.of(seat(1, Part.LEAD), seat(2, Part.LEAD)))).isEqualTo("one-lead");
        assertThat(
                        refused(
                                List.of(
                                        seat(1, Part.LEAD),
                                        seat(2, Part.SECRETARY),
                                        seat(3, Part.SECRETARY))))
                .isEqualTo("one-secretary");
        assertThat(refused(List.of(seat(1, Part.LEAD), seat(1, Part.MEDIATOR))))
                .isEqualTo("seated-twice");
    }

    @ParameterizedTest
    @CsvSource({
        "MEDIATION, false, true, ",
        "MEDIATION, true, true, ",
        "COMMITTEE, false, false, missing",
        "YOUTH, true, false, ",
        "YOUTH, false, false, term-missing",
        "CRIME, true, true, task-force-categories"
    })
    void a_task_force_has_a_term_and_no_categories(
            TeamKind kind, boolean hasTerm, boolean hasCategories, @Nullable String code) {
        TeamDetails details =
                new TeamDetails(
                        hasTerm ? LATER : null,
                        "队",
                        kind,
                        Level.AUTHORITY,
                        List.of("110101910000"),
                        hasCategories ? List.of("02") : List.of(),
                        5,
                        null);
        Rejection refused =
                catchThrowableOfType(Rejection.class, () -> TeamPolicy.checkDetails(details));

        assertThat(refused == null ? null : refused.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "1-5 09:00-18:00, 2026-06-01T09:00, true",
        "1-5 09:00-18:00, 2026-06-01T18:00, false",
        "1-5 09:00-18:00, 2026-06-06T10:00, false",
        "6 09:00-12:00, 2026-06-06T10:00, true",
        "7 00:00-24:00, 2026-06-07T23:59, true"
    })
    void a_yard_is_open_by_its_days_and_hours(String hours, LocalDateTime at, boolean open) {
        assertThat(hours).matches(OpeningHours.FORM);
        assertThat(OpeningHours.of(hours).hold(at)).isEqualTo(open);
    }

    private static @Nullable String refused(List<Seating> seats) {
        Rejection refused =
                catchThrowableOfType(
                        Rejection.class,
                        () -> TeamPolicy.checkSeats(TeamKind.MEDIATION, seats, Set.of()));
        return refused == null ? null : refused.code();
    }

    private static List<Seating> seats(int members) {
        List<Seating> seats = new ArrayList<>();
        for (int each = 0; each < members; each++) {
            seats.add(seat(each, each == 0 ? Part.LEAD : Part.MEDIATOR));
        }
        return seats;
    }

    private static Seating seat(int number, Part part) {
        return new Seating(new MemberId(new UUID(0, number)), part);
    }
}
