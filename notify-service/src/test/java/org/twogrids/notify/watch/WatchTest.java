package org.twogrids.notify.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Inboxes.eventually;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.directory.Directory;
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
    private static final AtomicInteger DAYS = new AtomicInteger();

    private final Announcer announcer;
    private final Colleague colleague;
    private final Directory directory;
    private final Watch watch;
    private final MeterRegistry metrics;
    private final TestClock clock;
    private Gateway gateway;
    private GreenMail mail;

    WatchTest(
            Announcer announcer,
            Colleague colleague,
            Directory directory,
            Watch watch,
            MeterRegistry metrics,
            TestClock clock) {
        this.announcer = announcer;
        this.colleague = colleague;
        this.directory = directory;
        this.watch = watch;
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
        // Later than whatever other tests have left unsent, and later than the test before.
        clock.set(Donghuamen.at("2028-03-01T10:00").plus(Duration.ofDays(DAYS.getAndAdd(2))));
        announcer.introduceEverybody();
        heartbeat();
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
