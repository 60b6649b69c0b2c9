package org.twogrids.grid.areas;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.twogrids.kernel.events.AreaKind.COMMUNITY;
import static org.twogrids.kernel.events.AreaKind.DISTRICT;
import static org.twogrids.kernel.events.AreaKind.GRID;
import static org.twogrids.kernel.events.AreaKind.POLICE_GRID;
import static org.twogrids.kernel.events.AreaKind.POLICE_STATION;
import static org.twogrids.kernel.events.AreaKind.SUBDISTRICT;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twogrids.kernel.events.AreaKind;

class AreaPolicyTest {

    private final AreaTree tree =
            new AreaTree(
                    List.of(
                            node("110101", DISTRICT, null),
                            node("110101001", SUBDISTRICT, "110101"),
                            node("110101001005", COMMUNITY, "110101001"),
                            node("110101910000", POLICE_STATION, "110101001")));

    @ParameterizedTest
    @CsvSource({
        "DISTRICT,110101",
        "SUBDISTRICT,110101001",
        "COMMUNITY,110101001005",
        "GRID,110101001005001",
        "POLICE_STATION,110101910000",
        "POLICE_GRID,110101910000P03"
    })
    void each_kind_has_its_code(AreaKind kind, String code) {
        assertThatCode(() -> AreaPolicy.checkCode(kind, code)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "DISTRICT,1101",
        "GRID,110101001005",
        "GRID,11010100100500a",
        "POLICE_GRID,110101910000Q03",
        "POLICE_GRID,110101910000P3"
    })
    void other_codes_are_turned_away(AreaKind kind, String code) {
        assertThatThrownBy(() -> AreaPolicy.checkCode(kind, code)).hasMessageContaining("code");
    }

    @Test
    void a_grid_lies_in_the_community_whose_code_it_bears() {
        assertThatCode(() -> check(GRID, "110101001005001", "110101001005"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check(GRID, "110101001006001", "110101001005"))
                .hasMessage("parent: parent-prefix");
    }

    @Test
    void a_station_lies_in_a_sub_district_whatever_its_number() {
        assertThatCode(() -> check(POLICE_STATION, "110101920000", "110101001"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check(POLICE_STATION, "110101920000", "110101"))
                .hasMessage("parent: parent-kind");
    }

    @Test
    void a_police_grid_lies_in_its_station() {
        assertThatCode(() -> check(POLICE_GRID, "110101910000P01", "110101910000"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> check(POLICE_GRID, "110101910000P01", "110101001005"))
                .hasMessage("parent: parent-kind");
    }

    @Test
    void nothing_lies_above_a_district_and_something_above_all_others() {
        assertThatCode(() -> check(DISTRICT, "110102", null)).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(DISTRICT, "110102", "110101"))
                .hasMessage("parent: parent-of-top");
        assertThatThrownBy(() -> check(COMMUNITY, "110101001006", null))
                .hasMessage("parent: missing");
        assertThatThrownBy(() -> check(COMMUNITY, "110109001006", "110109001"))
                .hasMessage("parent: unknown-area");
    }

    private void check(AreaKind kind, String code, String parent) {
        AreaPolicy.checkParent(kind, code, parent, tree);
    }

    private static AreaTree.Node node(String code, AreaKind kind, String parent) {
        return new AreaTree.Node(code, kind, parent, Instant.EPOCH, null);
    }
}
