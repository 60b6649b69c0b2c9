package org.twogrids.notify.staffing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.events.StaffingEvent;

/// Who must fill a post, and so is told that it is empty.
///
/// ```
/// police officer, duty room    station head → coordinator → leader
/// coordinator                  leader → backup of the coordinator
/// every other post             coordinator → leader
/// ```
///
/// An office that nobody holds is passed over. Where an office has somebody who answers, the
/// backups are left alone.
final class WhoFillsPolicy {

    private static final Set<Role> OF_THE_POLICE =
            EnumSet.of(
                    Role.COMMUNITY_OFFICER,
                    Role.AUXILIARY_OFFICER,
                    Role.COMMAND_ROOM_DUTY,
                    Role.DEPUTY_STATION_HEAD,
                    Role.POLITICAL_INSTRUCTOR);

    private WhoFillsPolicy() {}

    static List<UUID> recipients(StaffingEvent gap, DirectoryView directory, Instant at) {
        return steps(gap.role())
                .map(step -> holders(gap.path(), step, directory, at))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<Step> steps(Role empty) {
        if (OF_THE_POLICE.contains(empty)) {
            return Stream.of(Step.HEAD, Step.COORDINATOR, Step.LEADER);
        }
        return empty == Role.SUBDISTRICT_COORDINATOR
                ? Stream.of(Step.LEADER, Step.COORDINATOR)
                : Stream.of(Step.COORDINATOR, Step.LEADER);
    }

    private static List<UUID> holders(
            List<String> path, Step step, DirectoryView directory, Instant at) {
        List<Posting> postings =
                path.stream()
                        .filter(area -> directory.kind(area).equals(Optional.of(step.kind)))
                        .flatMap(area -> directory.postings(area, step.role, at).stream())
                        .filter(posting -> directory.member(posting.member(), at).isPresent())
                        .toList();
        boolean answered = postings.stream().anyMatch(Posting::primary);
        return postings.stream()
                .filter(posting -> posting.primary() || !answered)
                .map(Posting::member)
                .distinct()
                .toList();
    }

    private enum Step {
        HEAD(AreaKind.POLICE_STATION, Role.STATION_HEAD),
        COORDINATOR(AreaKind.SUBDISTRICT, Role.SUBDISTRICT_COORDINATOR),
        LEADER(AreaKind.SUBDISTRICT, Role.SUBDISTRICT_LEADER);

        private final AreaKind kind;
        private final Role role;

        Step(AreaKind kind, Role role) {
            this.kind = kind;
            this.role = role;
        }
    }
}
