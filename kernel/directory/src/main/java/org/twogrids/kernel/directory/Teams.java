package org.twogrids.kernel.directory;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

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

/// Teams by what they cover and by who sits in them.
final class Teams {

    private final Map<UUID, Team> byId;
    private final Map<String, List<Team>> byArea;
    private final Map<UUID, List<Team>> byMember;

    Teams(Collection<Team> teams) {
        this.byId = teams.stream().collect(toMap(Team::id, identity()));
        this.byArea = by(teams, period -> period.areas().stream());
        this.byMember = by(teams, period -> period.seats().stream().map(Team.Seat::member));
    }

    Optional<Team.Period> team(UUID id, Instant at) {
        return Optional.ofNullable(byId.get(id)).flatMap(team -> period(team, at));
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
