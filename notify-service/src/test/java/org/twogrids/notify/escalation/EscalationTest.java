package org.twogrids.notify.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Donghuamen.header;
import static org.twogrids.notify.Inboxes.acknowledge;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.of;
import static org.twogrids.notify.Inboxes.only;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.TestClock;

@QuarkusTest
class EscalationTest {

    private final Announcer announcer;
    private final TestClock clock;
    private final MeterRegistry metrics;
    private final UUID caseId = Ids.next();

    EscalationTest(Announcer announcer, TestClock clock, MeterRegistry metrics) {
        this.announcer = announcer;
        this.clock = clock;
        this.metrics = metrics;
    }

    @BeforeEach
    void everybody_is_known() {
        announcer.introduceEverybody();
    }

    @Test
    void without_a_sign_of_the_officer_backup_deputy_and_head_follow_until_nobody_is_left() {
        open("2027-01-05T10:00", header(Risk.ORANGE));
        acknowledge("handler", await("handler", caseId));
        acknowledge("owner", await("owner", caseId));

        clock.set(Donghuamen.at("2027-01-05T12:00"));
        assertThat(await("backup", caseId))
                .containsEntry("kind", "ESCALATION")
                .containsEntry("acknowledgeBy", "2027-01-05T14:00:00+08:00");
        assertThat(of("deputy", caseId)).isEmpty();

        clock.set(Donghuamen.at("2027-01-05T14:00"));
        await("deputy", caseId); // by day nobody is in the command room
        assertThat(of("head", caseId)).isEmpty();

        clock.set(Donghuamen.at("2027-01-05T16:00"));
        await("head", caseId);

        double failures = exhausted();
        clock.set(Donghuamen.at("2027-01-05T18:00"));
        eventually(() -> exhausted() > failures);
        assertThat(only("officer", caseId)).containsEntry("state", "OPEN");
        assertThat(of("coordinator", caseId)).isEmpty();
    }

    @Test
    void an_officer_who_takes_note_late_calls_the_backup_off() {
        open("2027-01-06T10:00", header(Risk.RED));
        var alert = await("officer", caseId);
        clock.set(Donghuamen.at("2027-01-06T10:15"));
        await("backup", caseId);
        acknowledge("officer", alert);

        eventually(() -> "ENDED".equals(only("backup", caseId).get("state")));
        clock.set(Donghuamen.at("2027-01-06T11:00"));
        eventually(
                () -> !of("coordinator", caseId).isEmpty()); // for the handler, as a sign of time
        assertThat(of("deputy", caseId)).isEmpty();
    }

    @Test
    void off_duty_the_duty_officer_is_told_and_the_officer_hears_of_it_in_the_morning() {
        open("2027-01-07T22:00", header(Risk.ORANGE));
        assertThat(await("night-duty", caseId)).containsEntry("kind", "DUTY");
        assertThat(only("officer", caseId))
                .containsEntry("kind", "MORNING_COPY")
                .containsEntry("state", "OPEN")
                .containsEntry("acknowledgeBy", "2027-01-08T10:00:00+08:00");
        int stored = sequence("officer");

        clock.set(Donghuamen.at("2027-01-08T08:00"));
        eventually(() -> sequence("officer") > stored);
    }

    @Test
    void red_wakes_officer_and_duty_officer_together() {
        open("2027-01-07T23:00", header(Risk.RED));

        assertThat(await("night-duty", caseId)).containsEntry("kind", "DUTY");
        assertThat(only("officer", caseId))
                .containsEntry("kind", "OFFICER")
                .containsEntry("acknowledgeBy", "2027-01-07T23:15:00+08:00");
    }

    @Test
    void taking_note_counts_no_more_when_nothing_follows_in_the_case() {
        open("2027-01-11T10:00", header(Risk.RED));
        acknowledge("officer", await("officer", caseId));

        clock.set(Donghuamen.at("2027-01-11T11:00"));
        assertThat(await("backup", caseId))
                .containsEntry("kind", "ESCALATION")
                .containsEntry("acknowledgeBy", "2027-01-11T11:15:00+08:00");
        assertThat(only("officer", caseId))
                .containsEntry("state", "OPEN")
                .containsEntry("lapsed", true)
                .containsEntry("acknowledgedAt", null);
    }

    @Test
    void taking_note_stands_once_the_case_has_been_taken_on() {
        UUID left = Ids.next();
        open("2027-01-12T10:00", header(Risk.RED));
        announcer.say(new CaseEvent.Opened(left, header(Risk.RED), clock.instant()));
        acknowledge("officer", await("officer", caseId));
        acknowledge("officer", await("officer", left));
        CaseHeader takenOn = header(2, Risk.RED, Donghuamen.HANDLER);
        announcer.say(new CaseEvent.Accepted(caseId, takenOn, Donghuamen.HANDLER));
        eventually(() -> "ACKNOWLEDGED".equals(only("handler", caseId).get("state")));

        clock.set(Donghuamen.at("2027-01-12T11:00"));
        await("backup", left);
        clock.set(Donghuamen.at("2027-01-12T11:15"));
        await("deputy", left); // later rounds have been through
        assertThat(of("backup", caseId)).isEmpty();
        assertThat(only("officer", caseId)).containsEntry("state", "ACKNOWLEDGED");
    }

    private void open(String local, CaseHeader header) {
        clock.set(Donghuamen.at(local));
        announcer.say(new CaseEvent.Opened(caseId, header, clock.instant()));
    }

    private int sequence(String login) {
        return (int) only(login, caseId).get("sequence");
    }

    private double exhausted() {
        return metrics.counter("alerts.exhausted").count();
    }
}
