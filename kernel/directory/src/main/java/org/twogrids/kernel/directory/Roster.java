package org.twogrids.kernel.directory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.twogrids.kernel.events.DirectoryEvent.Duty;
import org.twogrids.kernel.events.DirectoryEvent.Rota;
import org.twogrids.kernel.events.Role;

/// Who is on duty, by weekly patterns and by rotas.
final class Roster {

    private final Map<UUID, List<Duty>> byMember;
    private final Map<String, List<Duty>> byArea;

    private final Map<UUID, List<Rota>> rotasByMember;
    private final Map<String, List<Rota>> rotasByArea;

    Roster(Collection<Duty> duties, Collection<Rota> rotas) {
        this.byMember = duties.stream().collect(groupingBy(Duty::member));
        this.byArea = duties.stream().collect(groupingBy(Duty::area));
        this.rotasByArea = rotas.stream().collect(groupingBy(Rota::area));
        this.rotasByMember =
                rotas.stream()
                        .flatMap(
                                rota ->
                                        rota.shifts().stream()
                                                .flatMap(shift -> Stream.ofNullable(shift.member()))
                                                .distinct()
                                                .map(member -> Map.entry(member, rota)))
                        .collect(
                                groupingBy(
                                        Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
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
        List<Rota> turns =
                rotasByMember.getOrDefault(member, List.of()).stream()
                        .filter(rota -> rota.holds(at))
                        .toList();
        return (patterns.isEmpty() && turns.isEmpty())
                || patterns.stream().anyMatch(duty -> covers(duty, at))
                || turns.stream().flatMap(rota -> on(rota, at)).anyMatch(member::equals);
    }

    List<UUID> onDuty(String area, Role role, Instant at) {
        return Stream.concat(
                        byArea.getOrDefault(area, List.of()).stream()
                                .filter(duty -> duty.role() == role && duty.holds(at))
                                .filter(duty -> covers(duty, at))
                                .map(Duty::member),
                        rotasByArea.getOrDefault(area, List.of()).stream()
                                .filter(rota -> rota.role() == role)
                                .flatMap(rota -> on(rota, at)))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<UUID> on(Rota rota, Instant at) {
        return rota.shifts().stream()
                .filter(shift -> !shift.from().isAfter(at) && shift.to().isAfter(at))
                .flatMap(shift -> Stream.ofNullable(shift.member()));
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
