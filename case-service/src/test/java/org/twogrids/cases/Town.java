package org.twogrids.cases;

import static org.twogrids.kernel.events.DirectoryEvent.Team.Part.LEAD;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.DirectoryEvent.Duty;
import org.twogrids.kernel.events.DirectoryEvent.Member;
import org.twogrids.kernel.events.DirectoryEvent.OutsideUnit;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.DirectoryEvent.Team;
import org.twogrids.kernel.events.Role;

/// A small town for tests: one sub-district, one community with an east and a west grid that share
/// the border at 116.10, one station with one police grid over both.
public final class Town {

    public static final String SUBDISTRICT = "110101001";
    public static final String COMMUNITY = "110101001005";
    public static final String WEST = "110101001005001";
    public static final String EAST = "110101001005002";
    public static final String STATION = "110101910000";
    public static final String POLICE_GRID = "110101910000P01";
    public static final Instant FOUNDED = Instant.parse("2025-01-01T00:00:00Z");

    private final List<DirectoryEvent> records = new ArrayList<>();
    private long version = 1;

    public Town() {
        area("110101", AreaKind.DISTRICT, null, null, null);
        area(SUBDISTRICT, AreaKind.SUBDISTRICT, "110101", null, "010-0000-0001");
        area(COMMUNITY, AreaKind.COMMUNITY, SUBDISTRICT, null, null);
        area(WEST, AreaKind.GRID, COMMUNITY, box(116.00, 116.10), null);
        area(EAST, AreaKind.GRID, COMMUNITY, box(116.10, 116.20), null);
        area(STATION, AreaKind.POLICE_STATION, SUBDISTRICT, null, "010-0000-0110");
        area(POLICE_GRID, AreaKind.POLICE_GRID, STATION, box(116.00, 116.20), null);
    }

    /// The id that stands for a name throughout a test.
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public Town with(String name, Role role, String area, boolean primary) {
        return member(name).posting(name, role, area, primary, null);
    }

    public Town with(String name, Role role, String area) {
        return with(name, role, area, true);
    }

    public Town member(String name, String... skills) {
        records.add(
                new Member(
                        id(name),
                        version++,
                        name,
                        null,
                        List.of(
                                new Member.Period(
                                        FOUNDED, null, name, Set.of(skills), Set.of("zh")))));
        return this;
    }

    public Town posting(String name, Role role, String area, boolean primary, Instant to) {
        records.add(
                new Posting(
                        id(name + role + area),
                        version++,
                        id(name),
                        area,
                        role,
                        primary,
                        FOUNDED,
                        to));
        return this;
    }

    public Town team(
            String name,
            Team.Level level,
            String area,
            String categories,
            int capacity,
            String... seats) {
        records.add(
                new Team(
                        id(name),
                        version++,
                        name,
                        List.of(
                                new Team.Period(
                                        FOUNDED,
                                        null,
                                        name,
                                        level,
                                        List.of(area),
                                        List.of(categories.split(";")),
                                        capacity,
                                        Stream.of(seats)
                                                .map(seat -> new Team.Seat(id(seat), LEAD))
                                                .toList()))));
        return this;
    }

    /// Somebody outside whom a whistle slip reaches.
    public Town unit(String name, OutsideUnit.Kind kind, String area, String matters) {
        records.add(
                new OutsideUnit(
                        id(name),
                        version++,
                        List.of(
                                new OutsideUnit.Period(
                                        FOUNDED,
                                        null,
                                        name,
                                        kind,
                                        List.of(area),
                                        List.of(matters.split(";"))))));
        return this;
    }

    /// On duty on those days all day long, and on no others.
    public Town duty(String name, Role role, String area, Set<DayOfWeek> days) {
        records.add(
                new Duty(
                        id("duty" + name),
                        version++,
                        area,
                        role,
                        id(name),
                        days.isEmpty() ? EnumSet.noneOf(DayOfWeek.class) : EnumSet.copyOf(days),
                        LocalTime.MIDNIGHT,
                        LocalTime.MIDNIGHT,
                        FOUNDED,
                        null));
        return this;
    }

    public List<DirectoryEvent> records() {
        return records;
    }

    public DirectoryView view() {
        return DirectoryView.of(records);
    }

    private void area(
            String code, AreaKind kind, String parent, String boundary, String dutyPhone) {
        records.add(
                new Area(
                        code,
                        kind,
                        version++,
                        List.of(
                                new Area.Period(
                                        FOUNDED,
                                        null,
                                        kind + " " + code,
                                        parent,
                                        boundary,
                                        false,
                                        kind == AreaKind.SUBDISTRICT ? "TWN" : null,
                                        dutyPhone))));
    }

    private static String box(double west, double east) {
        return """
        {"type":"Polygon","coordinates":[[[%1$s,39.0],[%2$s,39.0],[%2$s,39.1],[%1$s,39.1],[%1$s,39.0]]]}
        """
                .formatted(west, east);
    }
}
