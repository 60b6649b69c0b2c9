package org.twogrids.notify.deliveries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.twogrids.notify.Inboxes.await;
import static org.twogrids.notify.Inboxes.eventually;
import static org.twogrids.notify.Inboxes.of;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Announcer;
import org.twogrids.notify.Colleague;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.Gateway;
import org.twogrids.notify.Gateway.Manner;
import org.twogrids.notify.TestClock;
import org.twogrids.notify.WithChannels;
import org.twogrids.notify.carriers.Reason;
import org.twogrids.notify.policy.Channel;

/// What leaves the house of an alert whose recipient is excluded from the case (回避): nothing.
@QuarkusTest
@TestProfile(WithChannelsAnew.class)
class ExcludedMessagesTest {

    /// The channels that this person, and the place, can be reached by.
    private static final Set<Channel> TRIED = EnumSet.of(Channel.SMS, Channel.WEBHOOK);

    private static final AtomicInteger NUMBERS = new AtomicInteger(72_000_000);

    private final Announcer announcer;
    private final Colleague colleague;
    private final Deliveries deliveries;
    private final Lanes lanes;
    private final TestClock clock;
    private final String number = "137" + NUMBERS.incrementAndGet();
    private final String login = "excluded-" + number;
    private Gateway gateway;

    ExcludedMessagesTest(
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
    void what_waits_to_go_out_on_any_channel_goes_nowhere() {
        gateway.becomes(Manner.BUSY);
        UUID caseId = told();
        UUID alert = UUID.fromString(String.valueOf(await(login, caseId).get("id")));
        eventually(() -> !gateway.callsTo(number).isEmpty());

        exclude(caseId);
        eventually(() -> of(login, caseId).isEmpty());
        eventually(() -> all(alert).stream().noneMatch(it -> it.dueAt() != null));
        assertThat(all(alert))
                .noneMatch(it -> it.state() == Delivery.State.DELIVERED)
                .filteredOn(it -> TRIED.contains(it.channel()))
                .extracting(Delivery::channel, Delivery::state, Delivery::reason)
                .containsExactlyInAnyOrder(
                        tuple(Channel.SMS, Delivery.State.SKIPPED, Reason.EXCLUDED),
                        tuple(Channel.WEBHOOK, Delivery.State.SKIPPED, Reason.EXCLUDED));
    }

    @Test
    void the_link_of_what_went_out_before_shows_nothing_and_does_nothing() {
        UUID caseId = told();
        String link = link();
        given().get(link).then().statusCode(200).body(containsString("DHM-2027"));

        exclude(caseId);
        eventually(() -> of(login, caseId).isEmpty());
        given().get(link).then().statusCode(410).body(not(containsString("DHM-2027")));
        given().post(link).then().statusCode(410).body(not(containsString("DHM-2027")));
    }

    private UUID told() {
        UUID me = colleague.reachedBy(login, "{\"phone\":\"" + number + "\"}");
        return colleague.isTold(me, Risk.ORANGE);
    }

    private void exclude(UUID caseId) {
        announcer.say(
                new CaseEvent.Assigned(
                        caseId,
                        Donghuamen.keptFrom(
                                Donghuamen.header(2, Risk.ORANGE, Donghuamen.HANDLER),
                                Donghuamen.person(login)),
                        CaseEvent.Assigned.Cause.REROUTED));
    }

    private List<Delivery> all(UUID alert) {
        return QuarkusTransaction.requiringNew().call(() -> deliveries.list("alert", alert));
    }

    private String link() {
        eventually(() -> !gateway.callsTo(number).isEmpty());
        String text = gateway.callsTo(number).getFirst().json().path("text").asText();
        var found = Pattern.compile("https://twogrids\\.example(/a/[\\w-]+)").matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
