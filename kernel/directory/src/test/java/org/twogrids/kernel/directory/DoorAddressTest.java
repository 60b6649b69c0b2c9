package org.twogrids.kernel.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twogrids.kernel.events.Doors;
import org.twogrids.kernel.events.Doors.Side;

class DoorAddressTest {

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
        assertThat(new DoorAddress(text).door(street).orElse(null)).isEqualTo(door);
    }

    @Test
    void a_street_that_is_named_twice_is_where_a_number_follows() {
        assertThat(new DoorAddress("东四街道东四12号").number("东四")).hasValue(12);
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
        Doors doors = new Doors(FROM, null, "东街", 10, 20, side);
        assertThat(new DoorAddress("东街" + number + "号").isAmong(doors)).isEqualTo(has);
    }

    @ParameterizedTest
    @CsvSource({
        "示例大院,true",
        "北京市示例大院(东门),true",
        "示例大院内,true",
        "示例大院3号楼2单元,true",
        "示例大院甲3楼,true",
        "示例大院西巷5号,false",
        "示例大街3号,false"
    })
    void of_a_whole_courtyard_every_door_is_meant_and_no_number_is_needed(
            String text, boolean among) {
        Doors whole = new Doors(FROM, null, "示例大院", 1, Doors.HIGHEST, Side.ALL);
        assertThat(new DoorAddress(text).isAmong(whole)).isEqualTo(among);
    }

    @Test
    void of_a_part_of_a_street_a_number_is_needed() {
        Doors part = new Doors(FROM, null, "示例大院", 1, 99, Side.ALL);
        assertThat(new DoorAddress("示例大院").isAmong(part)).isFalse();
    }
}
