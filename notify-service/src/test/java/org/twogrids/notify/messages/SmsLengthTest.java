package org.twogrids.notify.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmsLengthTest {

    @Test
    void chinese_takes_seventy_characters_then_sixty_seven_each() {
        assertThat(SmsLength.parts("网".repeat(70))).isEqualTo(1);
        assertThat(SmsLength.parts("网".repeat(71))).isEqualTo(2);
        assertThat(SmsLength.parts("网".repeat(134))).isEqualTo(2);
        assertThat(SmsLength.parts("网".repeat(135))).isEqualTo(3);
    }

    @Test
    void plain_english_takes_a_hundred_and_sixty_and_some_signs_count_twice() {
        assertThat(SmsLength.parts("a".repeat(160))).isEqualTo(1);
        assertThat(SmsLength.parts("a".repeat(161))).isEqualTo(2);
        assertThat(SmsLength.parts("a".repeat(306))).isEqualTo(2);
        assertThat(SmsLength.parts("[".repeat(80))).isEqualTo(1);
        assertThat(SmsLength.parts("[".repeat(81))).isEqualTo(2);
    }

    @Test
    void one_chinese_character_makes_all_of_it_chinese() {
        assertThat(SmsLength.parts("a".repeat(70) + "网")).isEqualTo(2);
    }
}
