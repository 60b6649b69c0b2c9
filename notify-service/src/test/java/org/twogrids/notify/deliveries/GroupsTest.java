package org.twogrids.notify.deliveries;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Donghuamen.header;
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
import org.twogrids.notify.Gateway.Manner;
import org.twogrids.notify.TestClock;
import org.twogrids.notify.WithChannels;
import org.twogrids.notify.carriers.Reason;
import org.twogrids.notify.carriers.Signature;

@QuarkusTest
@TestProfile(WithChannels.class)
class GroupsTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Announcer announcer;
    private final Colleague colleague;
    private final Deliveries deliveries;
    private final TestClock clock;
    private final String login = "in-a-group-" + PEOPLE.incrementAndGet();
    private Gateway gateway;

    GroupsTest(Announcer announcer, Colleague colleague, Deliveries deliveries, TestClock clock) {
        this.announcer = announcer;
        this.colleague = colleague;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @BeforeEach
    void the_other_sides_are_there() {
        clock.set(Donghuamen.at("2027-01-05T10:00"));
        announcer.introduceEverybody();
        gateway = new Gateway(WithChannels.gatewayPort());
    }

    @AfterEach
    void and_go_again() {
        gateway.close();
    }

    @Test
    void the_group_chat_of_the_area_gets_one_line_in_the_form_of_a_robot() {
        UUID alert = isToldAsOfficer(Risk.ORANGE);

        var call = onlyCall(alert, "chat");
        assertThat(call.path()).isEqualTo("/robot");
        assertThat(call.json().path("msgtype").asText()).isEqualTo("text");
        assertThat(call.json().path("text").path("content").asText())
                .isEqualTo("【警网】橙色案件 DHM-2027-000001(东厂第一网格),请责任人在 01-05 12:00 前签收。");
        assertThat(call.headers()).doesNotContainKey("x-twogrids-signature");
    }

    @Test
    void another_system_hears_of_each_alert_in_its_area_signed_and_in_codes() {
        UUID alert = isToldAsOfficer(Risk.ORANGE);

        var call = onlyCall(alert, "city");
        assertThat(call.path()).isEqualTo("/city");
        assertThat(call.json().path("type").asText()).isEqualTo("alert.raised");
        assertThat(call.json().path("alert").asText()).isEqualTo(alert.toString());
        assertThat(call.json().path("grid").asText()).isEqualTo(Donghuamen.GRID);
        assertThat(call.json().path("acknowledgeBy").asText())
                .isEqualTo("2027-01-05T12:00:00+08:00");
        assertThat(
                        Signature.isGood(
                                WithChannels.SECRET,
                                call.headers().get("x-twogrids-timestamp"),
                                call.headers().get("x-twogrids-signature"),
                                call.body(),
                                clock.instant()))
                .isTrue();
        assertThat(named(alert, "else")).isEmpty(); // another area
    }

    @Test
    void a_handler_is_told_without_the_chat_and_with_the_other_system() {
        UUID me = colleague.writtenDown(login, null);
        UUID alert = alertOf(colleague.isTold(me, Risk.ORANGE));

        onlyCall(alert, "city");
        assertThat(named(alert, "chat")).isEmpty();
    }

    @Test
    void of_a_restricted_case_nobody_hears() {
        UUID me = colleague.writtenDown(login, null);
        UUID alert = alertOf(colleague.isTold(header(1, Risk.RED, true, me, me, me)));

        assertThat(named(alert, "chat")).isEmpty();
        assertThat(named(alert, "city")).isEmpty();
    }

    @Test
    void a_robot_that_was_asked_too_often_is_asked_again_after_a_minute() {
        gateway.becomes(Manner.TOO_OFTEN);
        UUID alert = isToldAsOfficer(Risk.ORANGE);
        eventually(() -> named(alert, "chat").getFirst().reason() == Reason.RATE_LIMITED);
        gateway.becomes(Manner.ACCEPTS);

        eventually(() -> isDeliveredAMinuteLater(alert));
        assertThat(named(alert, "chat").getFirst().tries()).isGreaterThan(1);
    }

    /// More minutes pass where the channel still rests from what another test did to it.
    private boolean isDeliveredAMinuteLater(UUID alert) {
        Delivery told = named(alert, "chat").getFirst();
        if (told.state() == Delivery.State.QUEUED) {
            clock.pass(Duration.ofMinutes(1));
        }
        return told.state() == Delivery.State.DELIVERED;
    }

    private UUID isToldAsOfficer(Risk risk) {
        UUID me = colleague.writtenDown(login, null);
        return alertOf(colleague.isTold(header(1, risk, false, me, me, me)));
    }

    private UUID alertOf(UUID caseId) {
        return UUID.fromString((String) requireNonNull(await(login, caseId).get("id")));
    }

    private Gateway.Call onlyCall(UUID alert, String target) {
        eventually(() -> isDelivered(named(alert, target).getFirst()));
        String id = named(alert, target).getFirst().id().toString();
        List<Gateway.Call> calls =
                gateway.calls().stream()
                        .filter(call -> id.equals(call.headers().get("idempotency-key")))
                        .toList();
        assertThat(calls).hasSize(1);
        return calls.getFirst();
    }

    /// A channel may still rest from what another specification broke: then time goes on.
    private boolean isDelivered(Delivery delivery) {
        if (delivery.reason() == Reason.RESTING) {
            clock.pass(Duration.ofSeconds(1));
        }
        return delivery.state() == Delivery.State.DELIVERED;
    }

    private List<Delivery> named(UUID alert, String target) {
        return QuarkusTransaction.requiringNew()
                .call(() -> deliveries.list("alert = ?1 and target = ?2", alert, target));
    }
}
