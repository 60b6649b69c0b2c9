package org.twogrids.notify.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.DirectoryEvent.Team;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;

/// Who holds which office around a case at an instant. Whoever has left is in none, nor whoever
/// takes no part in the case any more: the next one is asked as if they were not there.
record Offices(CaseHeader header, DirectoryView directory, Instant at) {

    /// Who holds it, in the order in which they are asked for.
    List<UUID> holders(Office office) {
        return switch (office) {
            case OFFICER -> Optional.ofNullable(header.officer()).stream().toList();
            case HANDLER -> List.of(header.handler());
            case OWNER -> List.of(header.owner());
            case BACKUP -> backups();
            case DUTY_OFFICER -> onDutyAtTheStation();
            case DUTY_LEADER -> dutyLeaders();
            case STATION_HEAD -> atTheStation(Role.STATION_HEAD);
            case TEAM -> leads();
            case COORDINATOR -> coordinators();
            case SUBDISTRICT_LEADER ->
                    holders(header.gridPath(), AreaKind.SUBDISTRICT, Role.SUBDISTRICT_LEADER)
                            .map(Posting::member)
                            .filter(this::isInForce)
                            .toList();
        };
    }

    /// Nobody is woken as a backup but for red.
    private List<UUID> backups() {
        boolean wakes = header.risk() == Risk.RED;
        return backupsOfThePoliceGrid().stream()
                .filter(backup -> wakes || directory.onDuty(backup, at))
                .toList();
    }

    private List<UUID> dutyLeaders() {
        return Stream.of(
                        onDutyAtTheStation(),
                        atTheStation(Role.DEPUTY_STATION_HEAD),
                        atTheStation(Role.STATION_HEAD))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// Only those who answer may know of a restricted case.
    private List<UUID> leads() {
        UUID team = header.team();
        return team == null || header.restricted()
                ? List.of()
                : directory.team(team, at).stream()
                        .flatMap(period -> period.seats().stream())
                        .filter(seat -> seat.part() == Team.Part.LEAD)
                        .map(Team.Seat::member)
                        .filter(this::isInForce)
                        .toList();
    }

    private List<UUID> backupsOfThePoliceGrid() {
        return holders(header.policePath(), AreaKind.POLICE_GRID, Role.COMMUNITY_OFFICER)
                .filter(posting -> !posting.primary())
                .map(Posting::member)
                .filter(this::isInForce)
                .toList();
    }

    /// Holders of the office at the station, primary first.
    private List<UUID> atTheStation(Role role) {
        return holders(header.policePath(), AreaKind.POLICE_STATION, role)
                .map(Posting::member)
                .filter(this::isInForce)
                .toList();
    }

    List<UUID> onDutyAtTheStation() {
        return onDuty(header.policePath(), AreaKind.POLICE_STATION, Role.COMMAND_ROOM_DUTY);
    }

    /// Those on duty, else those who hold the office, primary first.
    private List<UUID> coordinators() {
        List<UUID> onDuty =
                onDuty(header.gridPath(), AreaKind.SUBDISTRICT, Role.SUBDISTRICT_COORDINATOR);
        return onDuty.isEmpty()
                ? holders(header.gridPath(), AreaKind.SUBDISTRICT, Role.SUBDISTRICT_COORDINATOR)
                        .map(Posting::member)
                        .filter(this::isInForce)
                        .toList()
                : onDuty;
    }

    private List<UUID> onDuty(List<String> path, AreaKind kind, Role role) {
        return area(path, kind).stream()
                .flatMap(area -> directory.onDuty(area, role, at).stream())
                .filter(this::isInForce)
                .toList();
    }

    private Stream<Posting> holders(List<String> path, AreaKind kind, Role role) {
        return area(path, kind).stream()
                .flatMap(area -> directory.postings(area, role, at).stream());
    }

    private Optional<String> area(List<String> path, AreaKind kind) {
        return path.stream()
                .filter(area -> directory.kind(area).equals(Optional.of(kind)))
                .findFirst();
    }

    private boolean isInForce(UUID member) {
        return directory.member(member, at).isPresent() && !header.isKeptFrom(member);
    }
}
