package org.twogrids.grid.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twogrids.kernel.events.Role;

class RowTest {

    private static final Pattern WORD = Pattern.compile("\\w+");

    @Test
    void a_day_begins_at_midnight_in_beijing() {
        assertThat(cell("2026-05-01").day("x")).isEqualTo(Instant.parse("2026-04-30T16:00:00Z"));
        refuses(() -> cell("2026-02-30").day("x"), "not-a-date");
    }

    @Test
    void the_midnight_that_ends_a_day_is_a_time() {
        assertThat(cell("24:00").time("x")).isEqualTo(LocalTime.MIDNIGHT);
        refuses(() -> cell("25:00").time("x"), "not-a-time");
    }

    @Test
    void lists_drop_blanks_and_repetitions() {
        assertThat(cell("a; b;;a\uff1b").list("x", WORD)).containsExactly("a", "b");
    }

    @Test
    void a_blank_cell_is_none() {
        assertThat(cell("  ").optional("x")).isNull();
        refuses(() -> cell("  ").required("x"), "missing");
        refuses(() -> new Row(1, Map.of()).required("x"), "missing");
    }

    @Test
    void formulas_and_control_characters_are_turned_away() {
        refuses(() -> cell("=cmd|'/c calc'!A1").text("x", 60), "formula");
        refuses(() -> cell("a\u0007b").text("x", 60), "control-characters");
    }

    @Test
    void what_an_export_has_guarded_is_taken_as_the_text_it_is() {
        assertThat(cell("'=1+1").text("x", 60)).isEqualTo("=1+1");
        assertThat(cell("'+86 139 1111 0001").phone("x")).isEqualTo("+86 139 1111 0001");
        assertThat(cell("'quoted").text("x", 60)).isEqualTo("'quoted");
        refuses(() -> cell("=1+1").phone("x"), "formula");
        refuses(() -> cell("=1+1").list("x", WORD), "formula");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@x", "'=1", "''", "plain", "'plain"})
    void guarding_and_taking_the_guard_off_give_the_text_back(String text) {
        String guarded = FormulaGuard.guard(text);
        assertThat(FormulaGuard.isFormula(guarded)).isFalse();
        assertThat(FormulaGuard.unguard(guarded)).isEqualTo(text);
    }

    @Test
    void reasons_may_have_several_lines_names_may_not() {
        assertThat(cell("a\nb").prose("x", 60)).isEqualTo("a\nb");
        refuses(() -> cell("a\nb").text("x", 60), "control-characters");
        refuses(() -> cell("a\u0007b").prose("x", 60), "control-characters");
    }

    @Test
    void an_instant_needs_its_offset() {
        assertThat(cell("2026-05-03T14:05:00+08:00").day("x"))
                .isEqualTo(Instant.parse("2026-05-03T06:05:00Z"));
        refuses(() -> cell("2026-05-03T14:05").day("x"), "not-a-date");
    }

    @Test
    void length_is_counted_in_characters() {
        assertThat(cell("𠮷".repeat(60)).text("x", 60)).hasSize(120);
        refuses(() -> cell("字".repeat(61)).text("x", 60), "too-long");
    }

    @Test
    void numbers_and_names_of_a_list_are_checked() {
        refuses(() -> cell("0").number("x", 1, 10), "out-of-range");
        refuses(() -> cell("ten").number("x", 1, 10), "not-a-number");
        refuses(() -> cell("KING").choice("x", Role.class), "unknown-value");
    }

    private static Row cell(String value) {
        return new Row(2, Map.of("x", value));
    }

    private static void refuses(ThrowingCallable step, String code) {
        assertThatThrownBy(step).hasMessage("x: " + code);
    }
}
