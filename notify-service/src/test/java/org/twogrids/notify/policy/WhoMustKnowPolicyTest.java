package org.twogrids.notify.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Donghuamen.NIGHT_DUTY;
import static org.twogrids.notify.Donghuamen.OFFICER;
import static org.twogrids.notify.Donghuamen.OWNER;
import static org.twogrids.notify.Donghuamen.at;
import static org.twogrids.notify.Donghuamen.header;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Donghuamen;

class WhoMustKnowPolicyTest {

    private static final Instant MORNING = at("2027-01-05T10:00");
    private static final Instant EVENING = at("2027-01-05T22:00");

    private final DirectoryView directory = Donghuamen.view();

    @Test
    void officer_handler_and_owner_answer_for_a_case() {
        assertThat(Capacity.in(header(Risk.YELLOW)))
                .containsExactly(
                        Map.entry(OFFICER, Capacity.OFFICER),
                        Map.entry(Donghuamen.HANDLER, Capacity.HANDLER),
                        Map.entry(OWNER, Capacity.OWNER));
    }

    @Test
    void the_most_important_capacity_wins() {
        var alone = header(1, Risk.YELLOW, false, OFFICER, OFFICER, OFFICER);

        assertThat(Capacity.in(alone)).containsExactly(Map.entry(OFFICER, Capacity.OFFICER));
    }

    @Test
    void a_case_without_a_station_has_no_officer_to_tell() {
        var outside = header(1, Risk.YELLOW, false, Donghuamen.HANDLER, OWNER, null);

        assertThat(Capacity.in(outside)).containsOnlyKeys(Donghuamen.HANDLER, OWNER);
    }

    @Test
    void an_officer_on_duty_is_told_at_once() {
        assertThat(tellOfficer(Risk.YELLOW, MORNING))
                .containsExactly(Telling.leading(OFFICER, Kind.OFFICER, MORNING));
    }

    @Test
    void off_duty_the_duty_officer_is_told_and_the_officer_has_a_copy_in_the_morning() {
        assertThat(tellOfficer(Risk.ORANGE, EVENING))
                .containsExactly(
                        Telling.leading(NIGHT_DUTY, Kind.DUTY, EVENING),
                        Telling.leading(OFFICER, Kind.MORNING_COPY, at("2027-01-06T08:00")));
    }

    @Test
    void after_midnight_the_morning_is_the_same_day() {
        assertThat(tellOfficer(Risk.ORANGE, at("2027-01-06T03:00")).getLast().from())
                .isEqualTo(at("2027-01-06T08:00"));
    }

    @Test
    void red_wakes_both_and_they_share_a_clock() {
        assertThat(tellOfficer(Risk.RED, EVENING))
                .containsExactly(
                        Telling.leading(OFFICER, Kind.OFFICER, EVENING),
                        Telling.beside(NIGHT_DUTY, Kind.DUTY, EVENING));
    }

    @Test
    void where_nobody_is_on_duty_the_officer_is_told_at_once() {
        var sunday = at("2027-01-10T12:00"); // neither officer nor command room

        assertThat(tellOfficer(Risk.BLUE, sunday))
                .containsExactly(Telling.leading(OFFICER, Kind.OFFICER, sunday));
    }

    @Test
    void handlers_and_owners_are_told_at_any_hour() {
        assertThat(
                        WhoMustKnowPolicy.tellings(
                                Donghuamen.HANDLER,
                                Capacity.HANDLER,
                                header(Risk.BLUE),
                                directory,
                                EVENING))
                .containsExactly(Telling.leading(Donghuamen.HANDLER, Kind.HANDLER, EVENING));
    }

    private List<Telling> tellOfficer(Risk risk, Instant at) {
        return WhoMustKnowPolicy.tellings(OFFICER, Capacity.OFFICER, header(risk), directory, at);
    }
}
