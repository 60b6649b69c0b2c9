package org.twogrids.kernel.directory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.twogrids.kernel.events.DirectoryEvent.Duty;
import org.twogrids.kernel.events.Role;

/// Who is on duty, by weekly patterns.
final class Roster {

    private final Map<UUID, List<Duty>> byMember;
    private final Map<String, List<Duty>> byArea;

    Roster(Collection<Duty> duties) {
        this.byMember = duties.stream().collect(groupingBy(Duty::member));
        this.byArea = duties.stream().collect(groupingBy(Duty::area));
    }

    List<Duty> of(UUID member, Instant at) {
        return byMember.getOrDefault(member, List.of()).stream()
                .filter(duty -> duty.to() == null || duty.to().isAfter(at))
                .sorted(comparing(Duty::area).thenComparing(Duty::id))
                .toList();
    }

    boolean onDuty(UUID member, Instant at) {
        List<Duty> patterns =
                byMember.getOrDefault(member, List.of()).stream()
                        .filter(duty -> duty.holds(at))
                        .toList();
        return patterns.isEmpty() || patterns.stream().anyMatch(duty -> covers(duty, at));
    }

    List<UUID> onDuty(String area, Role role, Instant at) {
        return byArea.getOrDefault(area, List.of()).stream()
                .filter(duty -> duty.role() == role && duty.holds(at) && covers(duty, at))
                .map(Duty::member)
                .distinct()
                .sorted()
                .toList();
    }

    /// A shift that ends no later than it starts ends on the next day.
    private static boolean covers(Duty duty, Instant at) {
        var local = at.atZone(DirectoryView.ZONE);
        LocalTime time = local.toLocalTime();
        boolean startedToday = duty.days().contains(local.getDayOfWeek());
        if (duty.start().isBefore(duty.end())) {
            return startedToday && !time.isBefore(duty.start()) && time.isBefore(duty.end());
        }
        boolean startedYesterday = duty.days().contains(local.getDayOfWeek().minus(1));
        return (startedToday && !time.isBefore(duty.start()))
                || (startedYesterday && time.isBefore(duty.end()));
    }
}
