package org.twogrids.notify.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13900000000",
                "139 0000 0000",
                "139-0000-0000",
                "+86 139 0000 0000",
                "008613900000000",
                "(86)13900000000"
            })
    void one_line_has_one_spelling(String written) {
        assertThat(PhoneNumber.normal(written)).isEqualTo("13900000000");
    }
}
