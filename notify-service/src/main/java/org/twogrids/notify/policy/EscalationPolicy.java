package org.twogrids.notify.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;

/// Who comes next when nobody has taken note in time.
///
/// ```
/// officer          backup of the police grid → duty leader → station head
/// handler, owner   the owner → the sub-district's coordinator
/// ```
///
/// The duty leader is whoever is on duty in the command room, else a deputy head, else the head.
public final class EscalationPolicy {

    private EscalationPolicy() {}

    /// The people of each step, in the order in which they are asked for.
    public static List<List<UUID>> steps(
            Capacity capacity, CaseHeader header, DirectoryView directory, Instant at) {
        Offices offices = new Offices(header, directory, at);
        return switch (capacity) {
            case OFFICER ->
                    List.of(
                            backups(offices),
                            dutyLeaders(offices),
                            offices.atTheStation(Role.STATION_HEAD));
            case HANDLER, OWNER -> List.of(List.of(header.owner()), offices.coordinators());
        };
    }

    /// The next step that reaches somebody who has not been told; those that reach nobody are
    /// passed over at once. Empty once the last one has been taken.
    ///
    /// @param taken steps behind us
    public static Optional<Step> next(List<List<UUID>> steps, int taken, Set<UUID> told) {
        for (int step = taken; step < steps.size(); step++) {
            for (UUID candidate : steps.get(step)) {
                if (!told.contains(candidate)) {
                    return Optional.of(new Step(step + 1, candidate));
                }
            }
        }
        return Optional.empty();
    }

    /// Nobody is woken as a backup but for red.
    private static List<UUID> backups(Offices offices) {
        boolean wakes = offices.header().risk() == Risk.RED;
        return offices.backupsOfThePoliceGrid().stream()
                .filter(backup -> wakes || offices.directory().onDuty(backup, offices.at()))
                .toList();
    }

    private static List<UUID> dutyLeaders(Offices offices) {
        return Stream.of(
                        offices.onDutyAtTheStation(),
                        offices.atTheStation(Role.DEPUTY_STATION_HEAD),
                        offices.atTheStation(Role.STATION_HEAD))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// @param taken steps behind us once this one is taken
    public record Step(int taken, UUID recipient) {}
}
