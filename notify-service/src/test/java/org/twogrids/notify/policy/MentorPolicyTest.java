package org.twogrids.notify.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Donghuamen.HANDLER;
import static org.twogrids.notify.Donghuamen.OFFICER;
import static org.twogrids.notify.Donghuamen.at;
import static org.twogrids.notify.Donghuamen.header;
import static org.twogrids.notify.Donghuamen.member;
import static org.twogrids.notify.Donghuamen.mentorship;
import static org.twogrids.notify.Donghuamen.restricted;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Donghuamen;

class MentorPolicyTest {

    private static final UUID MENTOR = Donghuamen.person("mentor");
    private static final Instant MORNING = at("2027-01-05T10:00");
    private static final Instant EVENING = at("2027-01-05T22:00");
    private static final Instant PARTED = at("2027-02-01T00:00");

    @Test
    void the_mentor_has_a_copy_of_what_the_apprentice_is_told() {
        assertThat(copy(HANDLER, Risk.YELLOW, MORNING))
                .contains(Telling.informing(MENTOR, MORNING));
        assertThat(copy(OFFICER, Risk.YELLOW, MORNING)).isEmpty();
    }

    @Test
    void not_before_the_pair_begins_nor_once_it_has_ended() {
        assertThat(copy(HANDLER, Risk.YELLOW, at("2026-12-31T23:59"))).isEmpty();
        assertThat(copy(HANDLER, Risk.YELLOW, PARTED.minusMillis(1))).isPresent();
        assertThat(copy(HANDLER, Risk.YELLOW, PARTED)).isEmpty();
    }

    @Test
    void never_of_a_restricted_case() {
        Telling told = Telling.leading(HANDLER, Kind.HANDLER, MORNING);

        assertThat(MentorPolicy.copy(told, restricted(Risk.RED), view(), MORNING)).isEmpty();
        assertThat(MentorPolicy.stands(MENTOR, HANDLER, restricted(Risk.RED), view(), MORNING))
                .isFalse();
    }

    @Test
    void a_mentor_who_has_left_has_no_copy() {
        List<DirectoryEvent> records = records();
        records.add(member("mentor", 2, MORNING));

        assertThat(
                        MentorPolicy.copy(
                                Telling.leading(HANDLER, Kind.HANDLER, MORNING),
                                header(Risk.RED),
                                DirectoryView.of(records),
                                MORNING))
                .isEmpty();
    }

    @Test
    void off_duty_it_waits_for_the_morning_but_for_red() {
        List<DirectoryEvent> records = records();
        records.add(mentorship(OFFICER, HANDLER, at("2027-01-01T00:00"), null));
        DirectoryView view = DirectoryView.of(records); // the officer's roster is by day
        Telling told = Telling.leading(HANDLER, Kind.HANDLER, EVENING);

        assertThat(MentorPolicy.copy(told, header(Risk.ORANGE), view, EVENING))
                .contains(Telling.informing(OFFICER, at("2027-01-06T08:00")));
        assertThat(MentorPolicy.copy(told, header(Risk.RED), view, EVENING))
                .contains(Telling.informing(OFFICER, EVENING));
    }

    @Test
    void the_mentor_hears_of_it_no_earlier_than_the_apprentice() {
        Instant tomorrow = at("2027-01-06T08:00");

        assertThat(
                        MentorPolicy.copy(
                                Telling.leading(HANDLER, Kind.MORNING_COPY, tomorrow),
                                header(Risk.ORANGE),
                                view(),
                                EVENING))
                .contains(Telling.informing(MENTOR, tomorrow));
    }

    private static Optional<Telling> copy(UUID apprentice, Risk risk, Instant at) {
        return MentorPolicy.copy(
                Telling.leading(apprentice, Kind.HANDLER, at), header(risk), view(), at);
    }

    private static DirectoryView view() {
        List<DirectoryEvent> records = records();
        records.add(mentorship(MENTOR, HANDLER, at("2027-01-01T00:00"), PARTED));
        return DirectoryView.of(records);
    }

    private static List<DirectoryEvent> records() {
        List<DirectoryEvent> records = new ArrayList<>(Donghuamen.records());
        records.add(member("mentor", 1, null));
        return records;
    }
}
