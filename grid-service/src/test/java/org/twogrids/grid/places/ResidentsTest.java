package org.twogrids.grid.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twogrids.grid.imports.Row;

class ResidentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "姓名",
                "户主姓名",
                "居民",
                "联系电话",
                "手机号",
                "身份证号",
                "租户",
                "Resident name",
                "tenant",
                "owner_name",
                "Phone",
                "tel.",
                "ID card",
                "id_no",
                "date of birth",
                "gender",
                "age",
                "E-Mail"
            })
    void a_column_about_people_is_known_by_its_name(String column) {
        assertThat(Residents.isAboutPeople(column)).isTrue();
        assertThatThrownBy(
                        () ->
                                Residents.requireNoColumns(
                                        List.of(new Row(2, Map.of(column, "x"))),
                                        PlaceExport.COLUMNS))
                .hasMessage("file-residents");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code",
                "kind",
                "name",
                "street",
                "number",
                "verified",
                "备注",
                "楼层",
                "village",
                "telescope shop",
                "essex",
                "storage"
            })
    void other_columns_are_passed_over(String column) {
        assertThat(Residents.isAboutPeople(column)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110101199003071234",
                "11010119900307123X",
                "13911110001",
                "王 139-1111-0001",
                "业主139 1111 0001"
            })
    void a_cell_with_a_persons_number_is_turned_away(String cell) {
        assertThatThrownBy(() -> Residents.requireNone(new Row(2, Map.of("name", cell))))
                .hasMessage("name: resident-data");
    }

    @Test
    void codes_doors_and_landlines_are_no_persons_numbers() {
        Row row =
                new Row(
                        2,
                        Map.of(
                                "code", "DOOR-110101001005001-12",
                                "grid", "110101001005001",
                                "name", "示例商店 010-65251234",
                                "number", "12",
                                "lon", "116.40361234567",
                                "verified", "2026-11-01"));
        assertThatCode(() -> Residents.requireNone(row)).doesNotThrowAnyException();
    }
}
