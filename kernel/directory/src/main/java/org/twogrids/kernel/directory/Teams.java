package org.twogrids.kernel.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.twogrids.kernel.events.DirectoryEvent.Team;
import org.twogrids.kernel.events.DirectoryEvent.Yard;

/// Teams by what they cover and by who sits in them, and the yards in which they sit.
final class Teams {

    private final Map<UUID, Team> byId;
    private final Map<String, List<Team>> byArea;
    private final Map<UUID, List<Team>> byMember;

    private final Map<UUID, Yard> yards;

    Teams(Map<UUID, Team> teams, Map<UUID, Yard> yards) {
        this.byId = teams;
        this.byArea = by(teams.values(), period -> period.areas().stream());
        this.byMember =
                by(teams.values(), period -> period.seats().stream().map(Team.Seat::member));
        this.yards = yards;
    }

    Optional<Team.Period> team(UUID id, Instant at) {
        return Optional.ofNullable(byId.get(id)).flatMap(team -> period(team, at));
    }

    /// Empty, too, where the yard is closed.
    Optional<Yard.Period> yard(UUID id, Instant at) {
        return team(id, at)
                .map(Team.Period::yard)
                .map(yards::get)
                .flatMap(yard -> yard.history().stream().filter(is -> is.holds(at)).findFirst());
    }

    String name(UUID id) {
        Team team = byId.get(id);
        return team == null ? id.toString() : team.history().getLast().name();
    }

    Stream<UUID> over(Collection<String> path, Instant at) {
        return path.stream()
                .flatMap(area -> byArea.getOrDefault(area, List.of()).stream())
                .filter(is(at, period -> period.areas().stream().anyMatch(path::contains)))
                .map(Team::id)
                .distinct()
                .sorted();
    }

    Stream<UUID> of(UUID member, Instant at) {
        return byMember.getOrDefault(member, List.of()).stream()
                .filter(is(at, period -> hasSeat(period, member)))
                .map(Team::id);
    }

    private static boolean hasSeat(Team.Period period, UUID member) {
        return period.seats().stream().anyMatch(seat -> seat.member().equals(member));
    }

    private static Predicate<Team> is(Instant at, Predicate<Team.Period> so) {
        return team -> period(team, at).filter(so).isPresent();
    }

    private static Optional<Team.Period> period(Team team, Instant at) {
        return team.history().stream().filter(period -> period.holds(at)).findFirst();
    }

    private static <K> Map<K, List<Team>> by(
            Collection<Team> teams, Function<Team.Period, Stream<K>> keys) {
        return teams.stream()
                .flatMap(
                        team ->
                                team.history().stream()
                                        .flatMap(keys)
                                        .distinct()
                                        .map(key -> Map.entry(key, team)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
