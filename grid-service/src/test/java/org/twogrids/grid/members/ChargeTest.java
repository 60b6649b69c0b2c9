package org.twogrids.grid.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twogrids.grid.access.Scope;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;

class ChargeTest {

    private static final Instant FOUNDED = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant LAST_YEAR = Instant.parse("2025-12-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant SOON = Instant.parse("2026-06-01T00:00:00Z");
    private static final String HERE = "110101001";
    private static final String THERE = "110101002";
    private static final UUID SOMEBODY = new UUID(0, 1);
    private static final UUID READER = new UUID(0, 2);
    private static final Scope COORDINATOR =
            new Scope("coordinator", READER, false, Set.of(HERE), Set.of(), Set.of());
    private static final Scope STATION_HEAD =
            new Scope("chief", READER, false, Set.of(), Set.of(), Set.of("110101910000"));

    private final List<DirectoryEvent> records =
            new ArrayList<>(List.of(area(HERE, null), area(THERE, null)));

    @Test
    void whoever_holds_offices_is_in_the_charge_of_who_may_give_all_of_them() {
        post(HERE, FOUNDED, null);
        assertThat(isMine(COORDINATOR)).isTrue();
        assertThat(isMine(STATION_HEAD)).isFalse();
        post(THERE, FOUNDED, null);
        assertThat(isMine(COORDINATOR)).isFalse();
    }

    @Test
    void whoever_has_left_stays_in_the_charge_of_where_they_were_last() {
        post(THERE, FOUNDED, LAST_YEAR);
        post(HERE, LAST_YEAR, NOW);
        assertThat(isMine(COORDINATOR)).isTrue();
        assertThat(isMine(STATION_HEAD)).isFalse();
        post(THERE, FOUNDED, NOW);
        assertThat(isMine(COORDINATOR)).isFalse();
    }

    @Test
    void an_area_that_is_no_more_counts_by_what_lay_above_it() {
        String gone = HERE + "001";
        records.add(area(gone, HERE, LAST_YEAR));
        post(gone, FOUNDED, LAST_YEAR);
        assertThat(isMine(COORDINATOR)).isTrue();
    }

    @Test
    void who_will_hold_an_office_is_in_the_charge_of_where_that_lies_whatever_they_held_before() {
        post(THERE, FOUNDED, LAST_YEAR);
        post(HERE, SOON, null);
        assertThat(isMine(COORDINATOR)).isTrue();
        assertThat(isMine(STATION_HEAD)).isFalse();
    }

    @Test
    void whoever_never_had_an_office_is_known_to_who_invited_them_and_to_a_whole_sub_district() {
        assertThat(isMine(COORDINATOR)).isTrue();
        assertThat(isMine(STATION_HEAD)).isFalse();
        assertThat(charge(STATION_HEAD).of(SOMEBODY, SOMEBODY::equals)).isTrue();
    }

    @Test
    void an_office_that_never_was_decides_nothing() {
        post(THERE, LAST_YEAR, LAST_YEAR);
        assertThat(isMine(COORDINATOR)).isTrue();
    }

    @Test
    void nobody_is_in_their_own_charge_and_who_has_no_scope_in_nobodys() {
        assertThat(charge(COORDINATOR).of(READER, READER::equals)).isFalse();
        var nothing = new Scope("worker", READER, false, Set.of(), Set.of(), Set.of());
        assertThat(charge(nothing).of(SOMEBODY, SOMEBODY::equals)).isFalse();
    }

    private boolean isMine(Scope scope) {
        return charge(scope).of(SOMEBODY, none -> false);
    }

    private Charge charge(Scope scope) {
        return new Charge(DirectoryView.of(records), scope, NOW);
    }

    private void post(String area, Instant from, @Nullable Instant to) {
        records.add(
                new Posting(
                        new UUID(1, records.size()),
                        1,
                        SOMEBODY,
                        area,
                        Role.VOLUNTEER,
                        true,
                        from,
                        to));
    }

    private static Area area(String code, @Nullable String parent) {
        return area(code, parent, null);
    }

    private static Area area(String code, @Nullable String parent, @Nullable Instant to) {
        var period = new Area.Period(FOUNDED, to, code, parent, null, false, null, null);
        return new Area(code, AreaKind.SUBDISTRICT, 1, List.of(period));
    }
}
