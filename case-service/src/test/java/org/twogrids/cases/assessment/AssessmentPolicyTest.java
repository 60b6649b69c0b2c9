package org.twogrids.cases.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twogrids.cases.Town.id;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.Category.Mode;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;

class AssessmentPolicyTest {

    private static final Category QUARREL = category("0101", Mode.MEDIABLE, false, null);
    private static final Category THEFT = category("1501", Mode.REFER, false, null);
    private static final Category ASSAULT = category("1503", Mode.REFER, false, Risk.RED);
    private static final Category VIOLENCE = category("0109", Mode.REFER, true, Risk.RED);

    @Test
    void two_people_are_needed_only_where_it_could_fall_below_red() {
        assertThat(AssessmentPolicy.isLowering(VIOLENCE, QUARREL)).isTrue();
        assertThat(AssessmentPolicy.isLowering(ASSAULT, THEFT)).isTrue();
        assertThat(AssessmentPolicy.isLowering(VIOLENCE, ASSAULT)).isFalse();
        assertThat(AssessmentPolicy.isLowering(QUARREL, VIOLENCE)).isFalse();
        assertThat(AssessmentPolicy.isLowering(THEFT, QUARREL)).isFalse();
    }

    @Test
    void to_mediate_what_was_not_or_to_show_it_to_more_people_is_for_those_who_lead() {
        assertThat(AssessmentPolicy.isLoosening(THEFT, QUARREL)).isTrue();
        assertThat(AssessmentPolicy.isLoosening(VIOLENCE, ASSAULT)).isTrue();
        assertThat(AssessmentPolicy.isLoosening(QUARREL, VIOLENCE)).isFalse();
        assertThat(AssessmentPolicy.isLoosening(QUARREL, THEFT)).isFalse();
    }

    @Test
    void the_owner_the_officer_and_whoever_leads_confirm_and_nobody_else() {
        var who = new Responsible(null, id("chen"), id("secretary"), id("officer"));
        assertThat(may(who, "secretary", Role.COMMUNITY_SECRETARY)).isTrue();
        assertThat(may(who, "officer", Role.COMMUNITY_OFFICER)).isTrue();
        assertThat(may(who, "coordinator", Role.SUBDISTRICT_COORDINATOR)).isTrue();
        assertThat(may(who, "chen", Role.MEDIATOR)).isFalse();
        assertThat(may(who, "another", Role.COMMUNITY_OFFICER)).isFalse();
    }

    @Test
    void a_factor_is_added_or_taken_away_never_both_and_never_in_vain() {
        Set<RiskFactor> elder = Set.of(RiskFactor.ELDER);
        assertThat(AssessmentPolicy.changed(elder, Set.of(RiskFactor.MINOR), elder))
                .containsExactly(RiskFactor.MINOR);
        assertThatThrownBy(() -> AssessmentPolicy.changed(elder, elder, Set.of()))
                .isInstanceOf(NothingChanged.class);
        assertThatThrownBy(() -> AssessmentPolicy.changed(Set.of(), elder, elder))
                .isInstanceOf(NothingChanged.class);
    }

    private static boolean may(Responsible who, String name, Role role) {
        return AssessmentPolicy.mayConfirm(who, id(name), Set.of(role));
    }

    private static Category category(String code, Mode mode, boolean restricted, Risk lowest) {
        return new Category(code, code, code, mode, 15, "", false, restricted, lowest);
    }
}
