package org.twogrids.cases.cases;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.twogrids.cases.cases.Forbidden.Rule.GUARDIAN_MISSING;
import static org.twogrids.cases.cases.Forbidden.Rule.NEVER_IN_PUBLIC_ORDER;
import static org.twogrids.cases.cases.Forbidden.Rule.NOT_ON_THE_SPOT;
import static org.twogrids.cases.cases.Forbidden.Rule.PARTY_REFUSES;
import static org.twogrids.cases.cases.Forbidden.Rule.REPORTED_TO_POLICE;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.Category.Mode;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.NotPermitted;

class OnTheSpotPolicyTest {

    private static final Category NEIGHBOURS = category("0203", Mode.MEDIABLE);
    private static final Category SCUFFLE = category("1301", Mode.CONDITIONAL);
    private static final OnTheSpot AGREED = new OnTheSpot("各让一步", true, false, false, null);
    private static final OnTheSpot DONE = new OnTheSpot("当场赔付", true, true, false, Set.of());

    private final OnTheSpotPolicy policy =
            new OnTheSpotPolicy(
                    new MediablePolicy(
                            new SettlementConfig() {
                                @Override
                                public Set<String> publicOrder() {
                                    return Set.of("13");
                                }

                                @Override
                                public Set<String> enforcement() {
                                    return Set.of("0401", "0402");
                                }
                            }));

    @ParameterizedTest
    @EnumSource(
            names = {
                "MEDIATOR",
                "GRID_HEAD",
                "GRID_WORKER",
                "PART_TIME_GRID_WORKER",
                "COMMUNITY_OFFICER",
                "STATION_HEAD",
                "DEPUTY_STATION_HEAD"
            })
    void who_is_there_for_it_settles_on_the_spot(Role role) {
        assertThatNoException()
                .isThrownBy(
                        () ->
                                policy.require(
                                        NEIGHBOURS, Risk.BLUE, false, false, AGREED, Set.of(role)));
    }

    @ParameterizedTest
    @EnumSource(names = {"VOLUNTEER", "AUDITOR", "AUXILIARY_OFFICER", "SOCIAL_WORKER"})
    void nobody_else_does(Role role) {
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(
                        () ->
                                policy.require(
                                        NEIGHBOURS, Risk.BLUE, false, false, AGREED, Set.of(role)));
    }

    @Test
    void article_17_a_party_that_says_no_ends_it() {
        forbidden(PARTY_REFUSES, () -> byWorker(NEIGHBOURS, Risk.BLUE, no(AGREED)));
    }

    @Test
    void article_25_crime_and_what_is_red_are_reported_to_the_police() {
        forbidden(
                REPORTED_TO_POLICE, () -> byWorker(category("1503", Mode.REFER), Risk.RED, AGREED));
        forbidden(REPORTED_TO_POLICE, () -> byWorker(NEIGHBOURS, Risk.RED, AGREED));
    }

    @Test
    void article_25_a_scuffle_is_for_the_police_alone() {
        forbidden(REPORTED_TO_POLICE, () -> byWorker(SCUFFLE, Risk.BLUE, DONE));
        assertThatNoException().isThrownBy(() -> byOfficer(Risk.BLUE, false, DONE));
    }

    @Test
    void article_178_the_police_settle_minor_acts_that_are_made_good_at_once() {
        forbidden(NOT_ON_THE_SPOT, () -> byOfficer(Risk.BLUE, false, AGREED));
        forbidden(NOT_ON_THE_SPOT, () -> byOfficer(Risk.RED, false, DONE));
    }

    @ParameterizedTest
    @EnumSource
    void article_179_each_exclusion_rules_it_out(Exclusion exclusion) {
        var excluded = new OnTheSpot("当场赔付", true, true, true, Set.of(exclusion));
        forbidden(NEVER_IN_PUBLIC_ORDER, () -> byOfficer(Risk.BLUE, false, excluded));
    }

    @Test
    void article_179_a_party_that_says_no_rules_it_out() {
        forbidden(NEVER_IN_PUBLIC_ORDER, () -> byOfficer(Risk.BLUE, false, no(DONE)));
    }

    @Test
    void article_181_a_minors_guardian_is_called() {
        forbidden(GUARDIAN_MISSING, () -> byOfficer(Risk.YELLOW, true, DONE));
        var guarded = new OnTheSpot("当场赔付", true, true, true, null);
        assertThatNoException().isThrownBy(() -> byOfficer(Risk.YELLOW, true, guarded));
    }

    @Test
    void danger_that_nobody_has_ruled_out_is_for_a_person_first() {
        assertThatExceptionOfType(PersonFirst.class)
                .isThrownBy(
                        () ->
                                policy.require(
                                        NEIGHBOURS,
                                        Risk.BLUE,
                                        false,
                                        true,
                                        AGREED,
                                        Set.of(Role.GRID_WORKER)));
    }

    @Test
    void a_request_is_no_dispute_and_enforcement_no_agreement() {
        assertThatExceptionOfType(NeverMediated.class)
                .isThrownBy(() -> byWorker(category("1601", Mode.SERVICE), Risk.BLUE, AGREED));
        assertThatExceptionOfType(Enforcement.class)
                .isThrownBy(() -> byWorker(category("0401", Mode.CONDITIONAL), Risk.BLUE, AGREED));
    }

    private void byWorker(Category category, Risk risk, OnTheSpot agreed) {
        policy.require(category, risk, false, false, agreed, Set.of(Role.GRID_WORKER));
    }

    private void byOfficer(Risk risk, boolean minor, OnTheSpot agreed) {
        policy.require(SCUFFLE, risk, minor, false, agreed, Set.of(Role.COMMUNITY_OFFICER));
    }

    private static void forbidden(Forbidden.Rule rule, ThrowingCallable settling) {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(settling)
                .matches(problem -> problem.rule() == rule, rule.name());
    }

    private static OnTheSpot no(OnTheSpot agreed) {
        return new OnTheSpot(
                agreed.record(), false, agreed.performed(), agreed.guardian(), agreed.exclusions());
    }

    private static Category category(String code, Mode mode) {
        return new Category(code, code, code, mode, 15, "", false, false, null);
    }
}
