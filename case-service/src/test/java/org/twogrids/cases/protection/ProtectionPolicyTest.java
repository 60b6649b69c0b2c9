package org.twogrids.cases.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twogrids.cases.deadlines.Deadline.Kind.PROTECTION_ENDS;
import static org.twogrids.cases.deadlines.Deadline.Kind.PROTECTION_VISIT;
import static org.twogrids.cases.deadlines.Deadline.Kind.SERVE_PAPER;
import static org.twogrids.cases.deadlines.Deadline.Kind.TELL_COMMITTEE;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.twogrids.cases.cases.Forbidden;
import org.twogrids.cases.cases.UnknownParty;
import org.twogrids.kernel.events.Role;

/// What the Anti-Domestic-Violence Law asks for of letters and orders.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtectionPolicyTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final Set<Role> POLICE = Set.of(Role.COMMUNITY_OFFICER);
    private static final Set<Role> WORKER = Set.of(Role.GRID_WORKER);

    private ProtectionConfig config;

    @BeforeAll
    void as_shipped() {
        config =
                new SmallRyeConfigBuilder()
                        .withMapping(ProtectionConfig.class)
                        .build()
                        .getConfigMapping(ProtectionConfig.class);
    }

    @Test
    void art_16_a_warning_letter_is_written_by_the_police() {
        ProtectionPolicy.require(letter(0, 1), 2, POLICE, TODAY);
        assertThatThrownBy(() -> ProtectionPolicy.require(letter(0, 1), 2, WORKER, TODAY))
                .isInstanceOf(Forbidden.class)
                .hasMessage("warned-by-police");
    }

    @Test
    void art_30_a_protection_order_holds_for_six_months_at_most() {
        ProtectionPolicy.require(order("2027-05-25"), 2, WORKER, TODAY);
        assertThatThrownBy(() -> ProtectionPolicy.require(order("2027-05-26"), 2, POLICE, TODAY))
                .isInstanceOf(Forbidden.class)
                .hasMessage("six-months");
    }

    @Test
    void it_names_two_people_of_the_case_and_an_order_its_last_day() {
        assertThatThrownBy(() -> ProtectionPolicy.require(letter(0, 0), 2, POLICE, TODAY))
                .isInstanceOf(UnknownParty.class);
        assertThatThrownBy(() -> ProtectionPolicy.require(letter(0, 2), 2, POLICE, TODAY))
                .isInstanceOf(UnknownParty.class);
        assertThatThrownBy(() -> ProtectionPolicy.require(order(null), 2, POLICE, TODAY))
                .isInstanceOf(EndMissing.class);
        assertThatThrownBy(
                        () -> ProtectionPolicy.require(letter(0, 1), 2, POLICE, TODAY.minusDays(1)))
                .isInstanceOf(WrongDay.class);
    }

    @Test
    void a_case_without_letters_and_orders_has_no_such_clocks() {
        assertThat(new ProtectionPolicy(config).clocks(List.of(), List.of())).isEmpty();
    }

    @Test
    void intervals_are_data() {
        assertThat(config.letterVisits()).containsExactly(7, 30, 90);
        assertThat(config.orderVisits()).startsWith(7, 30, 60);
        assertThat(ProtectionPolicy.day(Instant.parse("2026-11-24T16:00:00Z"))).isEqualTo(TODAY);
        assertThat(List.of(SERVE_PAPER, TELL_COMMITTEE, PROTECTION_VISIT, PROTECTION_ENDS))
                .allMatch(kind -> kind.protects());
    }

    private static Issue letter(int victim, int bound) {
        return new Issue(Issue.Kind.WARNING_LETTER, "1", "示例派出所", victim, bound, TODAY, null);
    }

    private static Issue order(String until) {
        return new Issue(
                Issue.Kind.PROTECTION_ORDER,
                "1",
                "示例人民法院",
                0,
                1,
                TODAY,
                until == null ? null : LocalDate.parse(until));
    }
}
