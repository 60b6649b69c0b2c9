package org.twogrids.grid.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {

    @ParameterizedTest
    @CsvSource({
        "东厂社区, dongchang, 0",
        "东厂社区, dcsq, 0",
        "东厂社区, dongc, 0",
        "东厂社区, dchshequ, 0",
        "东厂社区, sq, 2",
        "东厂社区, shequ, 2",
        "东厂第12网格, di12wg, 2",
        "重庆路, chongqing, 0",
        "重庆路, zhongqing, 0",
        "单主任, shan, 0",
        "吕心怡, lvxinyi, 0",
        "O'Neill, oneill, 0",
        "东厂社区, chongqing, -1",
        "东厂社区, dongb, -1",
        "东厂社区, ongchang, -1"
    })
    void each_syllable_may_be_typed_whole_or_cut_short(String name, String typed, int place) {
        assertThat(Sounds.of(name).find(typed)).isEqualTo(place);
    }

    @Test
    void a_name_without_letters_is_never_heard() {
        assertThat(Sounds.of("——").find("a")).isEqualTo(-1);
    }

    @Property
    void the_initials_of_a_name_always_find_it(@ForAll("names") String name) {
        StringBuilder initials = new StringBuilder();
        Sounds.of(name)
                .syllables()
                .forEach(readings -> initials.append(readings.iterator().next().charAt(0)));
        assertThat(Sounds.of(name).find(initials.toString())).isZero();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('\u4e00', '\u9fa5')
                .ofMinLength(1)
                .ofMaxLength(12);
    }
}
