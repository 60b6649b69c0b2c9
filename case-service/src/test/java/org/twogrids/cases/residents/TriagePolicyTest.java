package org.twogrids.cases.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.cases.Track;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.catalog.Proposals;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.catalog.ShippedTables;

/// What a resident's report is before a person looks at it.
class TriagePolicyTest {

    private static final ShippedTables TABLES = new ShippedTables();
    private final Catalog catalog = TABLES.catalog();
    private final Proposals proposals = TABLES.proposals();

    @Test
    void a_plain_matter_is_what_the_resident_says_it_is() {
        var triage = triage("0202", "楼上漏水,天花板湿了", "NO");
        assertThat(triage.category().code()).isEqualTo("0202");
        assertThat(triage.riskFactors()).isEmpty();
        assertThat(triage.personFirst()).isFalse();
        assertThat(triage.quiet()).isFalse();
    }

    @Test
    void where_the_resident_leaves_it_to_us_the_likeliest_category_stands_until_a_person_decides() {
        assertThat(triage("", "楼上漏水,天花板湿了", "NO").category().code()).isEqualTo("0202");
        assertThat(triage("", "嗯嗯嗯", "NO").category().code()).isEqualTo("9901");
    }

    @Test
    void somebody_in_danger_makes_it_domestic_violence_whatever_was_chosen() {
        for (String category : new String[] {"", "0202", "0301", "1503"}) {
            var triage = triage(category, "楼上漏水", "YES");
            assertThat(triage.category().code()).isEqualTo("0109");
            assertThat(triage.quiet()).isTrue();
        }
    }

    @Test
    void who_is_not_sure_is_heard_by_a_person_first_and_gets_no_slip() {
        var triage = triage("0202", "楼上漏水", "UNSURE");
        assertThat(triage.category().code()).isEqualTo("0202");
        assertThat(triage.personFirst()).isTrue();
        assertThat(triage.quiet()).isTrue();
    }

    @Test
    void a_text_that_speaks_of_violence_is_not_believed_to_be_harmless() {
        var triage = triage("", "丈夫喝酒以后把我打得鼻青脸肿,孩子吓哭了", "NO");
        assertThat(triage.category().lowest()).isNull();
        assertThat(triage.personFirst()).isTrue();
        assertThat(triage.quiet()).isTrue();
    }

    @Test
    void a_weapon_in_the_text_counts_at_once_and_all_else_waits_for_a_person() {
        var triage = triage("0205", "两家老人为车位吵架,一个拿着菜刀", "NO");
        assertThat(triage.riskFactors()).containsExactly(RiskFactor.WEAPON);
        assertThat(triage.personFirst()).isTrue();
    }

    @Test
    void violence_by_name_leaves_no_slip_either() {
        assertThat(triage("0109", "家里的事", "NO").quiet()).isTrue();
        assertThat(triage("1503", "有人动手", "NO").quiet()).isTrue();
    }

    @Test
    void both_languages_have_the_same_words_and_one_for_each_state() {
        var chinese = ResourceBundle.getBundle("residents", Locale.ROOT).keySet();
        assertThat(ResourceBundle.getBundle("residents_en").keySet()).isEqualTo(chinese);
        assertThat(chinese).containsAll(Track.all().map(state -> "state_" + state.name()).toList());
    }

    private TriagePolicy.Triage triage(String category, String narrative, String danger) {
        return TriagePolicy.of(
                ResidentForm.of(null, category, "某楼", narrative, danger, null, null, null),
                proposals.propose(narrative),
                catalog);
    }
}
