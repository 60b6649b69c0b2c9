package org.twogrids.notify.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.snooze;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Colleague;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.Gateway;
import org.twogrids.notify.Gateway.Manner;
import org.twogrids.notify.TestClock;
import org.twogrids.notify.WithChannels;
import org.twogrids.notify.carriers.Reason;

/// What leaves the house of an alert that its recipient has put off.
@QuarkusTest
@TestProfile(WithChannelsAnew.class)
class SnoozedMessagesTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(71_000_000);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Announcer announcer;
    private final Colleague colleague;
    private final Deliveries deliveries;
    private final Lanes lanes;
    private final TestClock clock;
    private final String number = "137" + NUMBERS.incrementAndGet();
    private final String login = "busy-" + number;
    private Gateway gateway;

    SnoozedMessagesTest(
            Announcer announcer,
            Colleague colleague,
            Deliveries deliveries,
            Lanes lanes,
            TestClock clock) {
        this.announcer = announcer;
        this.colleague = colleague;
        this.deliveries = deliveries;
        this.lanes = lanes;
        this.clock = clock;
    }

    @BeforeEach
    void the_gateway_is_there() {
        clock.set(Donghuamen.at("2027-01-05T10:00"));
        announcer.introduceEverybody();
        gateway = new Gateway(WithChannels.gatewayPort());
        eventually(() -> lanes.degraded().filter(it -> it.contains("SMS")).isEmpty());
    }

    @AfterEach
    void and_goes_again() {
        gateway.close();
    }

    @Test
    void what_has_gone_out_before_goes_out_once_more_when_it_comes_back() {
        Map<String, Object> alert = told();
        UUID id = id(alert);
        eventually(() -> texts().size() == 1);
        eventually(() -> states(id).equals(List.of(Delivery.State.DELIVERED)));
        snooze(login, alert, clock.instant().plus(HALF_AN_HOUR));

        clock.pass(HALF_AN_HOUR);
        eventually(() -> texts().size() == 2);
        eventually(
                () ->
                        states(id)
                                .equals(
                                        List.of(
                                                Delivery.State.DELIVERED,
                                                Delivery.State.DELIVERED)));
        assertThat(gateway.callsTo(number))
                .extracting(call -> call.headers().get("idempotency-key"))
                .doesNotHaveDuplicates();
        assertThat(calls("/city", id)).as("other systems are told once").isEqualTo(1);
        assertThat(calls("/robot", id)).isZero();
    }

    @Test
    void what_waits_to_be_tried_again_does_not_reach_whoever_has_put_it_off() {
        gateway.becomes(Manner.BUSY);
        Map<String, Object> alert = told();
        UUID id = id(alert);
        eventually(() -> !texts().isEmpty());
        int tried = texts().size();
        snooze(login, alert, clock.instant().plus(HALF_AN_HOUR));
        eventually(() -> states(id).equals(List.of(Delivery.State.SKIPPED)));
        assertThat(reasons(id)).containsExactly(Reason.SNOOZED);
        gateway.becomes(Manner.ACCEPTS);

        clock.pass(HALF_AN_HOUR.minusMinutes(1));
        UUID sign = id(await(login, colleague.isTold(Donghuamen.person(login), Risk.RED)));
        eventually(() -> states(sign).contains(Delivery.State.DELIVERED));
        assertThat(texts()).hasSize(tried + 1); // red alone

        clock.pass(Duration.ofMinutes(1));
        eventually(
                () -> states(id).equals(List.of(Delivery.State.SKIPPED, Delivery.State.DELIVERED)));
    }

    private Map<String, Object> told() {
        UUID me = colleague.reachedBy(login, "{\"phone\":\"" + number + "\"}");
        return await(login, colleague.isTold(me, Risk.ORANGE));
    }

    private static UUID id(Map<String, Object> alert) {
        return UUID.fromString(String.valueOf(alert.get("id")));
    }

    private List<String> texts() {
        return gateway.callsTo(number).stream()
                .filter(call -> call.path().equals("/sms"))
                .map(call -> call.json().path("text").asText())
                .toList();
    }

    private long calls(String path, UUID alert) {
        return gateway.calls().stream()
                .filter(call -> call.path().equals(path))
                .filter(call -> call.json().toString().contains(alert.toString()))
                .count();
    }

    private List<Delivery.State> states(UUID alert) {
        return bySms(alert).stream().map(Delivery::state).toList();
    }

    private List<Reason> reasons(UUID alert) {
        return bySms(alert).stream().map(Delivery::reason).toList();
    }

    private List<Delivery> bySms(UUID alert) {
        return QuarkusTransaction.requiringNew().call(() -> deliveries.toRecipient(alert)).stream()
                .filter(delivery -> delivery.channel().name().equals("SMS"))
                .toList();
    }
}
