package org.twogrids.cases.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.cases.catalog.RiskFactor.CRISIS;
import static org.twogrids.cases.catalog.RiskFactor.DISABILITY;
import static org.twogrids.cases.catalog.RiskFactor.DV_WARNING;
import static org.twogrids.cases.catalog.RiskFactor.ELDER;
import static org.twogrids.cases.catalog.RiskFactor.GROUP30;
import static org.twogrids.cases.catalog.RiskFactor.GROUP5;
import static org.twogrids.cases.catalog.RiskFactor.INJURY;
import static org.twogrids.cases.catalog.RiskFactor.MINOR;
import static org.twogrids.cases.catalog.RiskFactor.REPEAT;
import static org.twogrids.cases.catalog.RiskFactor.THREAT;
import static org.twogrids.cases.catalog.RiskFactor.VIOLENCE;
import static org.twogrids.cases.catalog.RiskFactor.WEAPON;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.kernel.events.Risk;

class RiskPolicyTest {

    private static final Category QUARREL = category("0201", false, null);
    private static final Category VIOLENCE_AT_HOME = category("0109", true, Risk.RED);

    @Test
    void the_score_adds_up_to_the_four_levels() {
        assertThat(risk(ELDER)).isEqualTo(Risk.BLUE);
        assertThat(risk(GROUP5)).isEqualTo(Risk.YELLOW);
        assertThat(risk(REPEAT, DISABILITY)).isEqualTo(Risk.ORANGE);
        assertThat(risk(REPEAT, DISABILITY, CRISIS, ELDER)).isEqualTo(Risk.RED);
    }

    @Test
    void a_crowd_of_thirty_counts_once() {
        assertThat(RiskPolicy.score(Set.of(GROUP5, GROUP30))).isEqualTo(30);
    }

    @Test
    void a_weapon_an_injury_or_a_hurt_minor_is_red_by_itself() {
        assertThat(risk(WEAPON)).isEqualTo(Risk.RED);
        assertThat(risk(INJURY)).isEqualTo(Risk.RED);
        assertThat(risk(MINOR, VIOLENCE)).isEqualTo(Risk.RED);
        assertThat(risk(MINOR)).isEqualTo(Risk.YELLOW);
    }

    @Test
    void what_is_proposed_takes_effect_only_upwards() {
        assertThat(RiskPolicy.atOnce(Risk.BLUE, Risk.ORANGE)).isEqualTo(Risk.ORANGE);
        assertThat(RiskPolicy.atOnce(Risk.ORANGE, Risk.BLUE)).isEqualTo(Risk.ORANGE);
    }

    @Test
    void the_reasons_add_up_to_the_score_and_name_what_is_red_by_itself() {
        var factors = Set.of(ELDER, WEAPON, GROUP5, GROUP30, MINOR, VIOLENCE);
        var reasons = RiskPolicy.reasons(factors);
        assertThat(reasons.stream().mapToInt(RiskPolicy.Reason::points).sum())
                .isEqualTo(RiskPolicy.score(factors));
        assertThat(reasons.getFirst().factor()).isEqualTo(WEAPON);
        assertThat(reasons)
                .filteredOn(RiskPolicy.Reason::red)
                .extracting(RiskPolicy.Reason::factor)
                .containsExactlyInAnyOrder(WEAPON, MINOR);
    }

    /// Written as the brief has it, beside the code.
    @Property
    void the_score_proposes_as_the_brief_has_it(@ForAll Set<RiskFactor> factors) {
        Map<RiskFactor, Integer> points =
                Map.ofEntries(
                        Map.entry(WEAPON, 40),
                        Map.entry(THREAT, 40),
                        Map.entry(VIOLENCE, 30),
                        Map.entry(DV_WARNING, 30),
                        Map.entry(REPEAT, 20),
                        Map.entry(MINOR, 15),
                        Map.entry(DISABILITY, 15),
                        Map.entry(CRISIS, 15),
                        Map.entry(ELDER, 10),
                        Map.entry(GROUP5, factors.contains(GROUP30) ? 0 : 15),
                        Map.entry(GROUP30, 30),
                        Map.entry(INJURY, 0));
        int score = factors.stream().mapToInt(points::get).sum();
        boolean red =
                score >= 60
                        || factors.contains(WEAPON)
                        || factors.contains(THREAT)
                        || factors.contains(INJURY)
                        || factors.containsAll(Set.of(MINOR, VIOLENCE));
        Risk expected =
                red ? Risk.RED : score >= 35 ? Risk.ORANGE : score >= 15 ? Risk.YELLOW : Risk.BLUE;
        assertThat(RiskPolicy.score(factors)).isEqualTo(score);
        assertThat(RiskPolicy.of(QUARREL, factors)).isEqualTo(expected);
        assertThat(RiskPolicy.of(VIOLENCE_AT_HOME, factors)).isEqualTo(Risk.RED);
    }

    @Test
    void domestic_violence_is_never_below_red_and_always_restricted() {
        assertThat(RiskPolicy.of(VIOLENCE_AT_HOME, Set.of())).isEqualTo(Risk.RED);
        assertThat(RiskPolicy.restricted(VIOLENCE_AT_HOME, Set.of())).isTrue();
    }

    @Test
    void a_case_with_a_minor_is_restricted_and_a_quarrel_is_not() {
        assertThat(RiskPolicy.restricted(QUARREL, Set.of(MINOR))).isTrue();
        assertThat(RiskPolicy.restricted(QUARREL, Set.of(ELDER))).isFalse();
    }

    private static Risk risk(RiskFactor... factors) {
        return RiskPolicy.of(QUARREL, Set.of(factors));
    }

    private static Category category(String code, boolean restricted, Risk lowest) {
        return new Category(
                code, code, code, Category.Mode.MEDIABLE, 15, "", false, restricted, lowest);
    }
}
