package org.twogrids.kernel.directory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
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
        Comparator<Duty> byPlace = comparing(Duty::area).thenComparing(Duty::id);
        this.byMember = Groups.of(duties, byPlace, duty -> Stream.of(duty.member()));
        this.byArea = Groups.of(duties, byPlace, duty -> Stream.of(duty.area()));
        Comparator<Rota> byId = comparing(Rota::id);
        this.rotasByArea = Groups.of(rotas, byId, rota -> Stream.of(rota.area()));
        this.rotasByMember =
                Groups.of(
                        rotas,
                        byId,
                        rota ->
                                rota.shifts().stream()
                                        .flatMap(shift -> Stream.ofNullable(shift.member())));
    }

    List<Duty> of(UUID member, Instant at) {
        return byMember.getOrDefault(member, List.of()).stream()
                .filter(duty -> duty.to() == null || duty.to().isAfter(at))
                .toList();
    }

    /// Whether it says when the member is on duty.
    boolean knows(UUID member) {
        return byMember.containsKey(member) || rotasByMember.containsKey(member);
    }

    boolean onDuty(UUID member, Instant at) {
        List<Duty> patterns = byMember.getOrDefault(member, List.of());
        List<Rota> turns = rotasByMember.getOrDefault(member, List.of());
        return (patterns.isEmpty() && turns.isEmpty()) || onDuty(member, patterns, turns, at);
    }

    private static boolean onDuty(UUID member, List<Duty> patterns, List<Rota> turns, Instant at) {
        List<Duty> held = patterns.stream().filter(duty -> duty.holds(at)).toList();
        List<Rota> taken = turns.stream().filter(rota -> rota.holds(at)).toList();
        return (held.isEmpty() && taken.isEmpty())
                || held.stream().anyMatch(duty -> covers(duty, at))
                || taken.stream().flatMap(rota -> on(rota, at)).anyMatch(member::equals);
    }

    List<UUID> onDuty(String area, Role role, Instant at) {
        List<Duty> patterns = byArea.getOrDefault(area, List.of());
        List<Rota> turns = rotasByArea.getOrDefault(area, List.of());
        return Stream.concat(
                        patterns.stream()
                                .filter(duty -> duty.role() == role && duty.holds(at))
                                .filter(duty -> covers(duty, at))
                                .map(Duty::member),
                        turns.stream()
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
