package org.twogrids.notify.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Colleague;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.Gateway;
import org.twogrids.notify.TestClock;
import org.twogrids.notify.WithChannels;
import org.twogrids.notify.carriers.Carrier;
import org.twogrids.notify.carriers.Carriers;
import org.twogrids.notify.carriers.Outcome;
import org.twogrids.notify.policy.Channel;

/// Replicas share nothing but the database: here the service's own lane, and two more that claim in
/// the same instant.
@QuarkusTest
@TestProfile(WithCalm.class)
class ReplicasTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(75_000_000);
    private static final int LIMIT = 6;

    private final Announcer announcer;
    private final Colleague colleague;
    private final Deliveries deliveries;
    private final Courier courier;
    private final Carriers carriers;
    private final Lanes lanes;
    private final TestClock clock;
    private final String number = "133" + NUMBERS.incrementAndGet();
    private final String login = "shared-" + number;
    private Gateway gateway;

    ReplicasTest(
            Announcer announcer,
            Colleague colleague,
            Deliveries deliveries,
            Courier courier,
            Carriers carriers,
            Lanes lanes,
            TestClock clock) {
        this.announcer = announcer;
        this.colleague = colleague;
        this.deliveries = deliveries;
        this.courier = courier;
        this.carriers = carriers;
        this.lanes = lanes;
        this.clock = clock;
    }

    @BeforeEach
    void the_gateway_is_there() {
        clock.set(Donghuamen.at("2027-08-02T10:00")); // before whatever the others have left
        announcer.introduceEverybody();
        gateway = new Gateway(WithChannels.gatewayPort());
        eventually(() -> lanes.degraded().isEmpty());
    }

    @AfterEach
    void and_goes_again() {
        gateway.close();
    }

    @Test
    void together_they_send_nobody_more_than_the_limit_and_lose_nothing() throws Exception {
        UUID me = colleague.reachedBy(login, "{\"phone\":\"" + number + "\"}");
        Carrier carrier = carriers.toPersons(Channel.SMS).orElseThrow();
        List<UUID> alerts = new ArrayList<>();
        int carried = 0;
        for (int pair = 0; pair < 10; pair++) {
            UUID one = colleague.isTold(me, Risk.ORANGE);
            UUID other = colleague.isTold(me, Risk.ORANGE);
            alerts.add(alertOf(one));
            alerts.add(alertOf(other));
            carried += claimInTheSameInstant(carrier);
        }
        eventually(() -> alerts.stream().noneMatch(this::isOnItsWay));
        assertThat(carried + gateway.callsTo(number).size()).isLessThanOrEqualTo(LIMIT);

        clock.pass(Duration.ofMinutes(10));
        eventually(() -> alerts.stream().allMatch(this::isDelivered));
    }

    /// @return messages of this person's that went out
    private int claimInTheSameInstant(Carrier carrier) throws Exception {
        var together = new CyclicBarrier(2);
        Callable<Integer> replica =
                () -> {
                    together.await(10, TimeUnit.SECONDS);
                    int messages = 0;
                    for (Errand errand : courier.claim(carrier, 1).errands()) {
                        courier.settle(errand, new Outcome.Accepted());
                        messages += errand.to().equals(number) ? 1 : 0;
                    }
                    return messages;
                };
        try (var threads = Executors.newFixedThreadPool(2)) {
            int messages = 0;
            for (Future<Integer> each : threads.invokeAll(List.of(replica, replica))) {
                messages += each.get();
            }
            return messages;
        }
    }

    private UUID alertOf(UUID caseId) {
        return UUID.fromString(String.valueOf(await(login, caseId).get("id")));
    }

    private boolean isOnItsWay(UUID alert) {
        Delivery delivery = bySms(alert);
        return delivery.state() == Delivery.State.SENDING
                || delivery.isQueued() && !delivery.isHeld();
    }

    private boolean isDelivered(UUID alert) {
        return bySms(alert).state() == Delivery.State.DELIVERED;
    }

    private Delivery bySms(UUID alert) {
        return QuarkusTransaction.requiringNew().call(() -> deliveries.toRecipient(alert)).stream()
                .filter(delivery -> delivery.channel() == Channel.SMS)
                .findFirst()
                .orElseThrow();
    }
}
