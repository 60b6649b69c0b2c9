package org.twogrids.grid.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "灯市口西街12号,灯市口西街,12",
        "北京市东城区 灯市口西街 12号院3号楼,灯市口西街,12",
        "灯市口西街１２号,灯市口西街,12",
        "灯市口西街甲12号,灯市口西街,甲12",
        "东四三条5-1号,东四三条,5-1",
        "东街口,东街,",
        "灯市口西街,灯市口西街,",
        "灯市口西街物业楼3层,灯市口西街,",
        "灯市口大街75号,灯市口西街,",
        "西街市场,灯市口西街,"
    })
    void the_number_that_follows_the_street_is_the_door(String text, String street, String door) {
        assertThat(new Address(text).door(street).orElse(null)).isEqualTo(door);
    }

    @Test
    void a_street_that_is_named_twice_is_where_a_number_follows() {
        assertThat(new Address("东四街道东四12号").number("东四")).hasValue(12);
    }

    @ParameterizedTest
    @CsvSource({
        "ALL,12,true",
        "ALL,13,true",
        "EVEN,12,true",
        "EVEN,13,false",
        "ODD,13,true",
        "ODD,12,false",
        "ALL,9,false",
        "ALL,21,false"
    })
    void a_range_has_the_numbers_of_its_side(Side side, int number, boolean has) {
        Doors doors = new Doors("1", "东街", 10, 20, side, FROM, null);
        assertThat(doors.has(new Address("东街" + number + "号"))).isEqualTo(has);
    }

    @Test
    void ranges_meet_where_a_door_would_belong_to_both() {
        Doors even = new Doors("1", "东街", 2, 20, Side.EVEN, FROM, null);
        assertThat(even.meets(new Doors("2", "东街", 1, 19, Side.ODD, FROM, null))).isFalse();
        assertThat(even.meets(new Doors("2", "东街", 20, 40, Side.ALL, FROM, null))).isTrue();
        assertThat(even.meets(new Doors("2", "西街", 20, 40, Side.ALL, FROM, null))).isFalse();
        assertThat(even.meets(new Doors("2", "东街", 21, 40, Side.EVEN, FROM, null))).isFalse();
        assertThat(
                        even.endingAt(FROM.plusSeconds(60))
                                .meets(
                                        new Doors(
                                                "2",
                                                "东街",
                                                2,
                                                20,
                                                Side.EVEN,
                                                FROM.plusSeconds(60),
                                                null)))
                .isFalse();
    }
}
