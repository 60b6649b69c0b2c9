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
import org.twogrids.kernel.events.Role;

/// Who holds which office around a case at an instant. Whoever has left is in none.
record Offices(CaseHeader header, DirectoryView directory, Instant at) {

    List<UUID> backupsOfThePoliceGrid() {
        return holders(header.policePath(), AreaKind.POLICE_GRID, Role.COMMUNITY_OFFICER)
                .filter(posting -> !posting.primary())
                .map(Posting::member)
                .filter(this::isInForce)
                .toList();
    }

    /// Holders of the office at the station, primary first.
    List<UUID> atTheStation(Role role) {
        return holders(header.policePath(), AreaKind.POLICE_STATION, role)
                .map(Posting::member)
                .filter(this::isInForce)
                .toList();
    }

    List<UUID> onDutyAtTheStation() {
        return onDuty(header.policePath(), AreaKind.POLICE_STATION, Role.COMMAND_ROOM_DUTY);
    }

    /// Those on duty, else those who hold the office, primary first.
    List<UUID> coordinators() {
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
        return directory.member(member, at).isPresent();
    }
}
