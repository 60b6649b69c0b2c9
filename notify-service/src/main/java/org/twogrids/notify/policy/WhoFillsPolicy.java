package org.twogrids.notify.policy;

import java.time.Instant;
import java.time.LocalTime;
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

/// Who must fill a post, and so is told that it is empty, and who comes next when they take no
/// note.
///
/// ```
/// police officer, duty room    station head → coordinator → leader
/// coordinator                  leader → backup of the coordinator
/// every other post             coordinator → leader
/// ```
///
/// An office that nobody holds is passed over. Where an office has somebody who answers, the
/// backups are left alone.
public final class WhoFillsPolicy {

    private static final Set<Role> OF_THE_POLICE =
            EnumSet.of(
                    Role.COMMUNITY_OFFICER,
                    Role.AUXILIARY_OFFICER,
                    Role.COMMAND_ROOM_DUTY,
                    Role.DEPUTY_STATION_HEAD,
                    Role.POLITICAL_INSTRUCTOR);

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private WhoFillsPolicy() {}

    /// The people of each office that somebody holds, in the order in which they are asked.
    ///
    /// @param path the post's area and all above it
    public static List<List<UUID>> steps(
            Role empty, List<String> path, DirectoryView directory, Instant at) {
        return offices(empty)
                .map(office -> holders(path, office, directory, at))
                .filter(people -> !people.isEmpty())
                .toList();
    }

    /// Nobody is woken for an empty post: by day at once, at night in the morning. A shift is told
    /// of at once.
    public static Instant tellAt(Kind kind, Instant at) {
        return kind == Kind.UNMANNED ? at : byDay(at);
    }

    static Instant byDay(Instant at) {
        LocalTime time = at.atZone(DirectoryView.ZONE).toLocalTime();
        return time.isBefore(MORNING) || !time.isBefore(EVENING)
                ? WhoMustKnowPolicy.morningAfter(at)
                : at;
    }

    private static Stream<Filling> offices(Role empty) {
        if (OF_THE_POLICE.contains(empty)) {
            return Stream.of(Filling.HEAD, Filling.COORDINATOR, Filling.LEADER);
        }
        return empty == Role.SUBDISTRICT_COORDINATOR
                ? Stream.of(Filling.LEADER, Filling.COORDINATOR)
                : Stream.of(Filling.COORDINATOR, Filling.LEADER);
    }

    private static List<UUID> holders(
            List<String> path, Filling office, DirectoryView directory, Instant at) {
        List<Posting> postings =
                path.stream()
                        .filter(area -> directory.kind(area).equals(Optional.of(office.kind)))
                        .flatMap(area -> directory.postings(area, office.role, at).stream())
                        .filter(posting -> directory.member(posting.member(), at).isPresent())
                        .toList();
        boolean answered = postings.stream().anyMatch(Posting::primary);
        return postings.stream()
                .filter(posting -> posting.primary() || !answered)
                .map(Posting::member)
                .distinct()
                .toList();
    }

    /// An office that fills posts.
    private enum Filling {
        HEAD(AreaKind.POLICE_STATION, Role.STATION_HEAD),
        COORDINATOR(AreaKind.SUBDISTRICT, Role.SUBDISTRICT_COORDINATOR),
        LEADER(AreaKind.SUBDISTRICT, Role.SUBDISTRICT_LEADER);

        private final AreaKind kind;
        private final Role role;

        Filling(AreaKind kind, Role role) {
            this.kind = kind;
            this.role = role;
        }
    }
}
