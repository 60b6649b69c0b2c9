package org.twogrids.notify.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
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
import org.twogrids.notify.TestClock;
import org.twogrids.notify.WithChannels;
import org.twogrids.notify.alerts.Alert;
import org.twogrids.notify.alerts.Alerts;
import org.twogrids.notify.carriers.Reason;

/// Cases and directory come by two ways: a case may name somebody of whom nothing was heard yet.
@QuarkusTest
@TestProfile(WithChannelsAnew.class)
class DirectoryLagTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger(74_000_000);

    private final Announcer announcer;
    private final Colleague colleague;
    private final Alerts alerts;
    private final Deliveries deliveries;
    private final Lanes lanes;
    private final TestClock clock;
    private final String number = "135" + NUMBERS.incrementAndGet();
    private final String login = "newcomer-" + number;
    private Gateway gateway;

    DirectoryLagTest(
            Announcer announcer,
            Colleague colleague,
            Alerts alerts,
            Deliveries deliveries,
            Lanes lanes,
            TestClock clock) {
        this.announcer = announcer;
        this.colleague = colleague;
        this.alerts = alerts;
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
    void whoever_the_directory_does_not_know_yet_is_told_once_it_does() {
        UUID newcomer = Donghuamen.person(login);
        UUID caseId = colleague.isTold(newcomer, Risk.ORANGE);
        eventually(() -> !ofCase(caseId).isEmpty());
        UUID alert = ofCase(caseId).getFirst().id().value();
        eventually(() -> bySms(alert).reason() == Reason.NOT_KNOWN_YET);
        assertThat(ofCase(caseId)).extracting(Alert::recipient).containsExactly(newcomer);
        clock.pass(Duration.ofMinutes(10));
        assertThat(bySms(alert).state()).isEqualTo(Delivery.State.QUEUED);
        assertThat(gateway.callsTo(number)).isEmpty();

        colleague.reachedBy(login, "{\"phone\":\"" + number + "\"}");
        clock.pass(Duration.ofSeconds(5));
        eventually(() -> bySms(alert).state() == Delivery.State.DELIVERED);
        assertThat(gateway.callsTo(number)).hasSize(1);
        await(login, caseId);
    }

    private List<Alert> ofCase(UUID caseId) {
        return QuarkusTransaction.requiringNew().call(() -> alerts.list("caseId", caseId));
    }

    private Delivery bySms(UUID alert) {
        return QuarkusTransaction.requiringNew().call(() -> deliveries.toRecipient(alert)).stream()
                .filter(delivery -> delivery.channel().name().equals("SMS"))
                .findFirst()
                .orElseThrow();
    }
}
