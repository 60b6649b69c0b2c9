package org.twogrids.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "W/\"3\"", "3", " \"3\" ", "\"3.00ff12ab\""})
    void the_version_that_was_seen_passes_in_every_way_of_writing(String ifMatch) {
        assertThatCode(() -> Preconditions.requireMatch(ifMatch, 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "*", "", "\"x\"", "\"3.5\"", "99999999999999999999"})
    void any_other_is_stale(String ifMatch) {
        assertThatThrownBy(() -> Preconditions.requireMatch(ifMatch, 3))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.status()).isEqualTo(412));
    }

    @Test
    void a_stale_version_is_told_what_differs_from_the_one_that_was_seen() {
        assertThatThrownBy(
                        () -> Preconditions.requireMatch("\"2\"", 3, seen -> Map.of("since", seen)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        it -> assertThat(it.members()).isEqualTo(Map.of("since", 2L)));
    }

    @Test
    void none_is_asked_for() {
        assertThatThrownBy(() -> Preconditions.requireMatch(null, 3))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.status()).isEqualTo(428));
    }

    @Test
    void the_reader_who_prefers_english_gets_it_and_everybody_else_chinese() {
        assertThat(Wording.locale(List.of(Locale.UK))).isEqualTo(Locale.ENGLISH);
        assertThat(Wording.locale(List.of(Locale.FRENCH, Locale.US))).isEqualTo(Locale.ENGLISH);
        assertThat(Wording.locale(List.of(Locale.CHINA, Locale.US)))
                .isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Wording.locale(List.of())).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void every_problem_of_the_kernel_is_worded_in_both_languages() {
        assertThat(ResourceBundle.getBundle("kernel-problems_en").keySet())
                .isEqualTo(ResourceBundle.getBundle("kernel-problems", Locale.ROOT).keySet());
        assertThat(Wording.of("kernel-problems", Locale.ENGLISH).text("stale.detail", "1", "2"))
                .isEqualTo("You saw version 1, now it is version 2. Please reload.");
    }

    @Test
    void plain_text_counts_characters_and_takes_no_control_characters() {
        var validator = new PlainText.Validator();
        validator.initialize(Sample.class.getDeclaredFields()[0].getAnnotation(PlainText.class));

        assertThat(validator.isValid("暖气\n改造", null)).isTrue();
        assertThat(validator.isValid("𠮷𠮷𠮷𠮷𠮷", null)).isTrue();
        assertThat(validator.isValid("一二三四五六", null)).isFalse();
        assertThat(validator.isValid("a\u0000b", null)).isFalse();
        assertThat(validator.isValid("a\u202Eb", null)).isFalse();
        assertThat(validator.isValid("\uD800", null)).isFalse();
    }

    private static final class Sample {
        @PlainText(max = 5)
        @SuppressWarnings("unused")
        private String text;
    }
}
