package org.twogrids.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionalTest {

    private record Page(List<String> items) {}

    private static final Page PAGE = new Page(List.of("一", "二"));

    @Test
    void who_has_the_same_hears_only_that_it_is_the_same() {
        String etag = Conditional.answer(PAGE, null).getHeaderString("ETag");

        var again = Conditional.answer(new Page(List.of("一", "二")), etag);
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getEntity()).isNull();
        assertThat(again.getHeaderString("ETag")).isEqualTo(etag);
        assertThat(Conditional.answer(PAGE, "\"other\", " + etag).getStatus()).isEqualTo(304);
        assertThat(Conditional.answer(PAGE, "*").getStatus()).isEqualTo(304);
    }

    @Test
    void what_says_something_else_is_sent() {
        String etag = Conditional.answer(PAGE, null).getHeaderString("ETag");

        assertThat(Conditional.answer(new Page(List.of("一")), etag).getStatus()).isEqualTo(200);
        assertThat(Conditional.answer(PAGE, "\"other\"").getStatus()).isEqualTo(200);
        assertThat(Conditional.answer(PAGE, null).getEntity()).isEqualTo(PAGE);
    }

    @Test
    void the_etag_of_a_version_is_what_a_change_of_it_must_name() {
        String etag = Conditional.answer(PAGE, 7, null).getHeaderString("ETag");

        assertThat(Conditional.answer(PAGE, 7, etag).getStatus()).isEqualTo(304);
        assertThat(Conditional.answer(PAGE, 8, etag).getStatus()).isEqualTo(200);
        assertThat(Conditional.answer(new Page(List.of()), 7, etag).getStatus()).isEqualTo(200);
        assertThatCode(() -> Preconditions.requireMatch(etag, 7)).doesNotThrowAnyException();
    }
}
