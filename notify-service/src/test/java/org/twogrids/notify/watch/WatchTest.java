package org.twogrids.notify.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.of;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseEvent.Assessed.Change;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.DirectoryEvent.Heartbeat;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Colleague;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.Gateway;
import org.twogrids.notify.Gateway.Manner;
import org.twogrids.notify.TestClock;
import org.twogrids.notify.WithChannels;

@QuarkusTest
@TestProfile(WithWatch.class)
class WatchTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger(70_000_000);
    private static final String HOLD = "select 1 from case_seen where case_id = ? for update";

    private final Announcer announcer;
    private final Colleague colleague;
    private final Directory directory;
    private final Watch watch;
    private final Intake intake;
    private final MeterRegistry metrics;
    private final TestClock clock;
    private Gateway gateway;
    private GreenMail mail;

    WatchTest(
            Announcer announcer,
            Colleague colleague,
            Directory directory,
            Watch watch,
            Intake intake,
            MeterRegistry metrics,
            TestClock clock) {
        this.announcer = announcer;
        this.colleague = colleague;
        this.directory = directory;
        this.watch = watch;
        this.intake = intake;
        this.metrics = metrics;
        this.clock = clock;
    }

    @BeforeEach
    void all_is_well() {
        gateway = new Gateway(WithChannels.gatewayPort());
        mail =
                new GreenMail(
                        new ServerSetup(
                                WithChannels.mailPort(),
                                WithChannels.HOST,
                                ServerSetup.PROTOCOL_SMTP));
        mail.start();
        clock.set(WithWatch.nextMorning());
        announcer.introduceEverybody();
        heartbeat();
        eventually(() -> intake.behindSince(clock.instant()).isEmpty());
        watch.look();
        eventually(() -> watch.degraded().isEmpty());
    }

    @AfterEach
    void the_other_sides_go() {
        gateway.close();
        mail.stop();
    }

    @Test
    void when_nothing_is_heard_the_duty_room_is_told_by_message_and_by_mail() {
        watch.look();
        int before = said().size();
        clock.pass(Duration.ofMinutes(6));

        eventually(() -> said().size() > before);
        assertThat(said().getLast()).contains("没有收到任何事件");
        eventually(() -> mail.getReceivedMessages().length > 0);
        assertThat(watch.degraded().orElseThrow()).startsWith("alerts: nothing heard since ");
        assertThat(trouble(Trouble.SILENT)).isEqualTo(1);

        heartbeat();
        eventually(() -> said().getLast().contains("恢复"));
        assertThat(watch.degraded()).isEmpty();
        assertThat(trouble(Trouble.SILENT)).isZero();
    }

    @Test
    void it_is_said_again_each_hour_and_not_more_often() {
        watch.look();
        int before = said().size();
        clock.pass(Duration.ofMinutes(6));
        eventually(() -> said().size() > before);
        int first = said().size();
        watch.look();
        clock.pass(Duration.ofMinutes(59));
        watch.look();
        assertThat(said()).hasSize(first);

        clock.pass(Duration.ofMinutes(1));
        eventually(() -> said().size() == first + 1);
    }

    @Test
    void when_messages_wait_and_none_goes_out_the_duty_room_has_mail() {
        String number = "139" + PEOPLE.incrementAndGet();
        var person = colleague.reachedBy("stuck-" + number, "{\"phone\":\"" + number + "\"}");
        gateway.becomes(Manner.BROKEN);
        colleague.isTold(person, Risk.ORANGE);
        eventually(() -> !gateway.callsTo(number).isEmpty());

        clock.pass(Duration.ofMinutes(6));
        heartbeat();
        eventually(
                () ->
                        watch.degraded().orElse("").contains("no message goes out since")
                                && mail.getReceivedMessages().length > 0);
        assertThat(trouble(Trouble.STUCK)).isEqualTo(1);

        gateway.becomes(Manner.ACCEPTS);
        clock.pass(Duration.ofMinutes(6));
        heartbeat();
        eventually(() -> watch.degraded().isEmpty());
    }

    @Test
    void when_case_events_wait_unread_the_duty_room_is_told_though_the_directory_is_heard()
            throws SQLException {
        String number = "139" + PEOPLE.incrementAndGet();
        String login = "unheard-" + number;
        UUID person = colleague.reachedBy(login, "{\"phone\":\"" + number + "\"}");
        UUID caseId = colleague.isTold(person, Risk.ORANGE);
        await(login, caseId);
        eventually(() -> intake.behindSince(clock.instant()).isEmpty());
        CaseHeader next = Donghuamen.header(2, Risk.RED, false, person, person, null);
        try (Connection another = TestStack.connect(ServiceDatabase.NOTIFY, "notify_owner");
                var hold = another.prepareStatement(HOLD)) {
            another.setAutoCommit(false);
            hold.setObject(1, caseId);
            hold.execute();
            announcer.say(new CaseEvent.Assessed(caseId, next, Change.RAISED));
            eventually(() -> intake.behindSince(clock.instant()).isPresent());
            watch.look();
            clock.pass(Duration.ofMinutes(6));
            heartbeat();

            eventually(() -> said().stream().anyMatch(text -> text.contains("积压")));
            assertThat(directory.degraded()).isEmpty();
            assertThat(watch.degraded().orElseThrow()).contains("case events wait since ");
            assertThat(trouble(Trouble.BEHIND)).isEqualTo(1);
            another.rollback();
        }
        eventually(() -> of(login, caseId).size() == 2);
        eventually(() -> watch.degraded().isEmpty());
    }

    private void heartbeat() {
        announcer.say(new Heartbeat(clock.instant(), 1));
        eventually(() -> directory.degraded().isEmpty());
    }

    private List<String> said() {
        return gateway.callsTo(WithWatch.PHONE).stream()
                .map(call -> call.json().path("text").asText())
                .toList();
    }

    private double trouble(Trouble trouble) {
        return metrics.get("alerts.watch.trouble").tag("trouble", trouble.name()).gauge().value();
    }
}
