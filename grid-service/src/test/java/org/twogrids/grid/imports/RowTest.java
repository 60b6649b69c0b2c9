package org.twogrids.grid.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
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
