package org.twogrids.notify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.DirectoryEvent.Duty;
import org.twogrids.kernel.events.DirectoryEvent.Member;
import org.twogrids.kernel.events.DirectoryEvent.Mentorship;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;

/// One community grid and one police grid with everybody who matters here; the people are made up.
/// The officer works Monday to Friday, 08:00 to 18:00; the command room is staffed from 18:00 to
/// 08:00, and around the clock by nobody.
public final class Donghuamen {

    public static final String GRID = "110101001005001";
    public static final String STATION = "110101910000";
    public static final String POLICE_GRID = STATION + "P01";
    public static final List<String> GRID_PATH =
            List.of(GRID, "110101001005", "110101001", "110101");
    public static final List<String> POLICE_PATH = List.of(POLICE_GRID, STATION);

    public static final UUID OFFICER = person("officer");
    public static final UUID BACKUP = person("backup");
    public static final UUID NIGHT_DUTY = person("night-duty");
    public static final UUID DEPUTY = person("deputy");
    public static final UUID HEAD = person("head");
    public static final UUID HANDLER = person("handler");
    public static final UUID OTHER_HANDLER = person("other-handler");
    public static final UUID OWNER = person("owner");
    public static final UUID COORDINATOR = person("coordinator");

    private static final List<String> LOGINS =
            List.of(
                    "officer",
                    "backup",
                    "night-duty",
                    "deputy",
                    "head",
                    "handler",
                    "other-handler",
                    "owner",
                    "coordinator");

    private static final Instant START = Instant.parse("2024-12-31T16:00:00Z");
    private static final Set<DayOfWeek> WORKING =
            EnumSet.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);

    private Donghuamen() {}

    public static UUID person(String login) {
        return UUID.nameUUIDFromBytes(login.getBytes(UTF_8));
    }

    /// An instant in local time: `at("2027-01-05T10:00")` is a Tuesday morning.
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(DirectoryView.ZONE).toInstant();
    }

    public static DirectoryView view() {
        return DirectoryView.of(records());
    }

    public static List<DirectoryEvent> records() {
        List<DirectoryEvent> records = new ArrayList<>();
        records.add(area("110101", AreaKind.DISTRICT, "东城区", null));
        records.add(area("110101001", AreaKind.SUBDISTRICT, "东华门街道", "110101"));
        records.add(area("110101001005", AreaKind.COMMUNITY, "东厂社区", "110101001"));
        records.add(area(GRID, AreaKind.GRID, "东厂第一网格", "110101001005"));
        records.add(area(STATION, AreaKind.POLICE_STATION, "东华门派出所", null));
        records.add(area(POLICE_GRID, AreaKind.POLICE_GRID, "东厂警格", STATION));
        LOGINS.forEach(login -> records.add(member(login, 1, null)));
        records.add(posting(OFFICER, POLICE_GRID, Role.COMMUNITY_OFFICER, true));
        records.add(posting(BACKUP, POLICE_GRID, Role.COMMUNITY_OFFICER, false));
        records.add(posting(NIGHT_DUTY, STATION, Role.COMMAND_ROOM_DUTY, true));
        records.add(posting(DEPUTY, STATION, Role.DEPUTY_STATION_HEAD, true));
        records.add(posting(HEAD, STATION, Role.STATION_HEAD, true));
        records.add(posting(HANDLER, "110101001005", Role.MEDIATOR, true));
        records.add(posting(COORDINATOR, "110101001", Role.SUBDISTRICT_COORDINATOR, true));
        records.add(duty(OFFICER, POLICE_GRID, Role.COMMUNITY_OFFICER, WORKING, 8, 18));
        records.add(duty(BACKUP, POLICE_GRID, Role.COMMUNITY_OFFICER, WORKING, 8, 18));
        records.add(
                duty(
                        NIGHT_DUTY,
                        STATION,
                        Role.COMMAND_ROOM_DUTY,
                        EnumSet.allOf(DayOfWeek.class),
                        18,
                        8));
        return records;
    }

    public static CaseHeader header(Risk risk) {
        return header(1, risk, HANDLER);
    }

    public static CaseHeader header(long version, Risk risk, UUID handler) {
        return header(version, risk, false, handler, OWNER, OFFICER);
    }

    public static CaseHeader restricted(Risk risk) {
        return header(1, risk, true, HANDLER, OWNER, OFFICER);
    }

    public static CaseHeader header(
            long version,
            Risk risk,
            boolean restricted,
            UUID handler,
            UUID owner,
            @Nullable UUID officer) {
        return new CaseHeader(
                "DHM-2027-000001",
                version,
                "0602",
                risk,
                restricted,
                GRID_PATH,
                POLICE_PATH,
                null,
                handler,
                owner,
                officer);
    }

    /// The same, of which these take no part any more.
    public static CaseHeader keptFrom(CaseHeader header, UUID... members) {
        return new CaseHeader(
                header.number(),
                header.version(),
                header.category(),
                header.risk(),
                header.restricted(),
                header.gridPath(),
                header.policePath(),
                header.team(),
                header.handler(),
                header.owner(),
                header.officer(),
                List.of(members));
    }

    /// @param to when the member leaves; null while in office
    public static Member member(String login, long version, @Nullable Instant to) {
        return new Member(
                person(login),
                version,
                login,
                null,
                List.of(new Member.Period(START, to, login, Set.of(), Set.of("zh"))));
    }

    /// @param to when the two part; null while they are a pair
    public static Mentorship mentorship(
            UUID mentor, UUID apprentice, Instant from, @Nullable Instant to) {
        return new Mentorship(person(mentor + "/" + apprentice), 1, mentor, apprentice, from, to);
    }

    private static Area area(String code, AreaKind kind, String name, @Nullable String parent) {
        return new Area(
                code,
                kind,
                1,
                List.of(new Area.Period(START, null, name, parent, null, false, null, null)));
    }

    private static Posting posting(UUID member, String area, Role role, boolean primary) {
        UUID id = person(member + area + role);
        return new Posting(id, 1, member, area, role, primary, START, null);
    }

    private static Duty duty(
            UUID member, String area, Role role, Set<DayOfWeek> days, int from, int to) {
        return new Duty(
                person("duty" + member),
                1,
                area,
                role,
                member,
                days,
                LocalTime.of(from, 0),
                LocalTime.of(to, 0),
                START,
                null);
    }
}
