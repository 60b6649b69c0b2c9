package org.twogrids.notify.watch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.of;
import static org.twogrids.notify.Inboxes.only;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.DirectoryEvent.Heartbeat;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.time.SteadyTime;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Colleague;
import org.twogrids.notify.Gateway;
import org.twogrids.notify.Gateway.Manner;
import org.twogrids.notify.TestClock;
import org.twogrids.notify.WithChannels;

/// Somebody sets the clock of the machine by days.
@QuarkusTest
@TestProfile(WithWatch.class)
class ClockJumpTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger(73_000_000);

    private final Announcer announcer;
    private final Colleague colleague;
    private final Directory directory;
    private final SteadyTime time;
    private final Watch watch;
    private final TestClock clock;
    private final String number = "138" + PEOPLE.incrementAndGet();
    private final String login = "punctual-" + number;
    private Gateway gateway;

    ClockJumpTest(
            Announcer announcer,
            Colleague colleague,
            Directory directory,
            SteadyTime time,
            Watch watch,
            TestClock clock) {
        this.announcer = announcer;
        this.colleague = colleague;
        this.directory = directory;
        this.time = time;
        this.watch = watch;
        this.clock = clock;
    }

    @BeforeEach
    void all_is_well() {
        gateway = new Gateway(WithChannels.gatewayPort());
        clock.set(WithWatch.nextMorning());
        announcer.introduceEverybody();
        announcer.say(new Heartbeat(clock.instant(), 1));
        eventually(() -> directory.degraded().isEmpty());
        watch.look();
        eventually(() -> watch.degraded().isEmpty());
    }

    @AfterEach
    void the_gateway_goes() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P3D", "-P3D"})
    void while_the_clock_is_wrong_nobody_is_asked_in_anybodys_place_and_red_still_goes_out(
            Duration jump) {
        UUID me = colleague.reachedBy(login, "{\"phone\":\"" + number + "\"}");
        UUID before = colleague.isTold(me, Risk.ORANGE);
        await(login, before);
        eventually(() -> texts(number).size() == 1);
        Instant right = clock.instant();
        int said = texts(WithWatch.PHONE).size();

        clock.jump(jump);
        eventually(() -> texts(WithWatch.PHONE).size() > said);
        assertThat(texts(WithWatch.PHONE).getLast()).contains("跳变");
        assertThat(watch.degraded().orElseThrow()).contains("the clock has jumped at ");
        UUID meanwhile = colleague.isTold(me, Risk.RED);
        await(login, meanwhile);
        eventually(() -> texts(number).stream().anyMatch(text -> text.contains("红色")));
        assertThat(of("coordinator", before)).isEmpty();
        assertThat(instant(meanwhile, "raisedAt")).isEqualTo(right);
        assertThat(instant(meanwhile, "acknowledgeBy")).isEqualTo(right.plusSeconds(900));

        clock.jump(jump.negated());
        eventually(() -> texts(WithWatch.PHONE).getLast().contains("恢复"));
        clock.pass(Duration.ofMinutes(15));
        await("coordinator", meanwhile);
        assertThat(of("coordinator", before)).isEmpty();
        clock.pass(Duration.ofMinutes(105));
        await("coordinator", before);
    }

    @Test
    void a_message_that_waits_is_not_thrown_away_as_too_old() {
        gateway.becomes(Manner.BUSY);
        UUID me = colleague.reachedBy(login, "{\"phone\":\"" + number + "\"}");
        UUID caseId = colleague.isTold(me, Risk.ORANGE);
        await(login, caseId);
        eventually(() -> !texts(number).isEmpty());
        int tried = texts(number).size();
        clock.jump(Duration.ofDays(3));
        eventually(() -> !time.isSteady());
        gateway.becomes(Manner.ACCEPTS);

        clock.pass(Duration.ofMinutes(1));
        eventually(() -> texts(number).size() > tried);
        clock.jump(Duration.ofDays(-3));
        eventually(() -> time.isSteady());
    }

    @Test
    void a_clock_that_stays_where_it_is_is_believed_and_what_is_months_old_wakes_nobody() {
        UUID me = colleague.reachedBy(login, "{\"phone\":\"" + number + "\"}");
        UUID old = colleague.isTold(me, Risk.ORANGE);
        await(login, old);
        clock.jump(Duration.ofDays(100));
        eventually(() -> !time.isSteady());
        clock.pass(Duration.ofMinutes(5));

        eventually(() -> time.isSteady());
        eventually(() -> "TOO_OLD".equals(only(login, old).get("failure")));
        assertThat(of("coordinator", old)).isEmpty();
        UUID fresh = colleague.isTold(me, Risk.ORANGE);
        await(login, fresh);
        clock.pass(Duration.ofHours(2));
        await("coordinator", fresh);
    }

    private Instant instant(UUID caseId, String field) {
        return OffsetDateTime.parse(requireNonNull(only(login, caseId).get(field)).toString())
                .toInstant();
    }

    private List<String> texts(String to) {
        return gateway.callsTo(to).stream().map(call -> call.json().path("text").asText()).toList();
    }
}
