package org.twogrids.notify.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.notify.Donghuamen.BACKUP;
import static org.twogrids.notify.Donghuamen.COORDINATOR;
import static org.twogrids.notify.Donghuamen.DEPUTY;
import static org.twogrids.notify.Donghuamen.HEAD;
import static org.twogrids.notify.Donghuamen.NIGHT_DUTY;
import static org.twogrids.notify.Donghuamen.OWNER;
import static org.twogrids.notify.Donghuamen.at;
import static org.twogrids.notify.Donghuamen.header;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Books;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.policy.EscalationPolicy.Step;

class EscalationPolicyTest {

    private static final Instant MORNING = at("2027-01-05T10:00");
    private static final Instant EVENING = at("2027-01-05T22:00");

    @Test
    void an_officer_is_followed_by_backup_duty_leader_and_head() {
        assertThat(steps(Capacity.OFFICER, Risk.YELLOW, MORNING))
                .containsExactly(List.of(BACKUP), List.of(DEPUTY), List.of(HEAD));
    }

    @Test
    void whoever_is_on_duty_in_the_command_room_leads() {
        assertThat(steps(Capacity.OFFICER, Risk.YELLOW, EVENING).get(1))
                .containsExactly(NIGHT_DUTY);
    }

    @Test
    void a_backup_is_woken_for_red_only() {
        assertThat(steps(Capacity.OFFICER, Risk.ORANGE, EVENING).getFirst()).isEmpty();
        assertThat(steps(Capacity.OFFICER, Risk.RED, EVENING).getFirst()).containsExactly(BACKUP);
    }

    @Test
    void handler_and_owner_are_followed_by_owner_and_coordinator() {
        var expected = List.of(List.of(OWNER), List.of(COORDINATOR));

        assertThat(steps(Capacity.HANDLER, Risk.YELLOW, MORNING)).isEqualTo(expected);
        assertThat(steps(Capacity.OWNER, Risk.YELLOW, MORNING)).isEqualTo(expected);
    }

    @Test
    void outside_every_area_nobody_follows() {
        var nowhere =
                new CaseHeader(
                        "X-2027-000001",
                        1,
                        "9901",
                        Risk.BLUE,
                        false,
                        List.of(),
                        List.of(),
                        null,
                        COORDINATOR,
                        COORDINATOR,
                        null);

        assertThat(
                        EscalationPolicy.steps(
                                Books.chain(Capacity.OFFICER, nowhere),
                                nowhere,
                                Donghuamen.view(),
                                MORNING))
                .allMatch(List::isEmpty);
    }

    @Test
    void a_step_that_reaches_nobody_new_is_passed_over_at_once() {
        var steps = List.of(List.<UUID>of(), List.of(DEPUTY), List.of(HEAD));

        assertThat(EscalationPolicy.next(steps, 0, Set.of(DEPUTY))).contains(new Step(3, HEAD));
    }

    @Test
    void after_the_last_step_there_is_none() {
        assertThat(EscalationPolicy.next(List.of(List.of(HEAD)), 1, Set.of())).isEmpty();
    }

    @Property
    void escalation_never_returns_to_anyone_and_always_ends(
            @ForAll("ladders") List<List<UUID>> steps, @ForAll("crowds") Set<UUID> before) {
        Set<UUID> told = new HashSet<>(before);
        int taken = 0;
        for (int round = 0; round <= steps.size(); round++) {
            Optional<Step> next = EscalationPolicy.next(steps, taken, told);
            if (next.isEmpty()) {
                return;
            }
            assertThat(told.add(next.get().recipient())).isTrue();
            assertThat(next.get().taken()).isGreaterThan(taken);
            taken = next.get().taken();
        }
        throw new AssertionError("More rounds than steps");
    }

    @Provide
    Arbitrary<List<List<UUID>>> ladders() {
        return people().list().ofMaxSize(3).list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Set<UUID>> crowds() {
        return people().set().ofMaxSize(4);
    }

    private static Arbitrary<UUID> people() {
        return Arbitraries.of("a", "b", "c", "d", "e", "f").map(Donghuamen::person);
    }

    private static List<List<UUID>> steps(Capacity capacity, Risk risk, Instant at) {
        return EscalationPolicy.steps(
                Books.chain(capacity, header(risk)), header(risk), Donghuamen.view(), at);
    }
}
