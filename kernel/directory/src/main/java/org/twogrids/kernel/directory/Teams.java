package org.twogrids.kernel.directory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.twogrids.kernel.events.DirectoryEvent.Dated;
import org.twogrids.kernel.events.DirectoryEvent.Team;
import org.twogrids.kernel.events.DirectoryEvent.Yard;

/// Teams by what they cover and by who sits in them, and the yards in which they sit.
final class Teams {

    private static final Comparator<Team> BY_ID = comparing(Team::id);

    private final Map<UUID, Team> byId;
    private final Map<String, List<Team>> byArea;
    private final Map<UUID, List<Team>> byMember;

    private final Map<UUID, Yard> yards;

    Teams(Map<UUID, Team> teams, Map<UUID, Yard> yards) {
        this.byId = teams;
        this.byArea = Groups.of(teams.values(), BY_ID, ever(period -> period.areas().stream()));
        this.byMember =
                Groups.of(
                        teams.values(),
                        BY_ID,
                        ever(period -> period.seats().stream().map(Team.Seat::member)));
        this.yards = yards;
    }

    Optional<Team.Period> team(UUID id, Instant at) {
        return Optional.ofNullable(byId.get(id)).flatMap(team -> Dated.at(team.history(), at));
    }

    /// Empty, too, where the yard is closed.
    Optional<Yard.Period> yard(UUID id, Instant at) {
        return team(id, at)
                .map(Team.Period::yard)
                .map(yards::get)
                .flatMap(yard -> Dated.at(yard.history(), at));
    }

    String name(UUID id) {
        Team team = byId.get(id);
        return team == null ? id.toString() : team.history().getLast().name();
    }

    /// Those that cover one of the areas, by id.
    Stream<UUID> over(Collection<String> path, Instant at) {
        Spell spell = new Spell(at);
        return path.stream()
                .flatMap(area -> over(area, spell))
                .map(InForce::id)
                .distinct()
                .sorted();
    }

    /// Those that cover the area itself, by id.
    Stream<InForce> over(String area, Spell spell) {
        return byArea.getOrDefault(area, List.of()).stream()
                .flatMap(
                        team ->
                                spell.first(team.history()).stream()
                                        .filter(period -> period.areas().contains(area))
                                        .map(period -> new InForce(team.id(), period)));
    }

    Stream<UUID> of(UUID member, Instant at) {
        return byMember.getOrDefault(member, List.of()).stream()
                .filter(
                        team ->
                                Dated.at(team.history(), at)
                                        .filter(period -> hasSeat(period, member))
                                        .isPresent())
                .map(Team::id);
    }

    record InForce(UUID id, Team.Period period) {}

    private static boolean hasSeat(Team.Period period, UUID member) {
        return period.seats().stream().anyMatch(seat -> seat.member().equals(member));
    }

    private static <K> Function<Team, Stream<K>> ever(Function<Team.Period, Stream<K>> keys) {
        return team -> team.history().stream().flatMap(keys);
    }
}
