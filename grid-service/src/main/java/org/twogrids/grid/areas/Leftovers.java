package org.twogrids.grid.areas;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Role;

/// What still names areas past their end: it goes on nowhere until somebody says where.
record Leftovers(List<TeamOver> teams, List<Shift> duty, List<Turns> rotas) {

    static Leftovers of(DirectoryView view, Set<String> areas, Instant at) {
        return new Leftovers(
                view.teamsOver(areas, at).stream()
                        .map(team -> new TeamOver(team, view.teamName(team)))
                        .toList(),
                view.duty()
                        .filter(duty -> areas.contains(duty.area()))
                        .filter(duty -> goesOn(duty.from(), duty.to(), at))
                        .map(
                                duty ->
                                        new Shift(
                                                duty.id(),
                                                duty.area(),
                                                duty.role(),
                                                duty.member(),
                                                view.memberName(duty.member())))
                        .sorted(comparing(Shift::area).thenComparing(Shift::id))
                        .toList(),
                view.rotas()
                        .filter(rota -> areas.contains(rota.area()))
                        .filter(rota -> goesOn(rota.from(), rota.to(), at))
                        .map(rota -> new Turns(rota.id(), rota.area(), rota.role()))
                        .sorted(comparing(Turns::area).thenComparing(Turns::id))
                        .toList());
    }

    /// The same but for what a change has just passed on, of which the view may not have heard yet.
    ///
    /// @param keys of its records
    Leftovers without(Set<String> keys) {
        return new Leftovers(
                teams.stream().filter(each -> !keys.contains("team/" + each.id)).toList(),
                duty.stream().filter(each -> !keys.contains("duty/" + each.id)).toList(),
                rotas.stream().filter(each -> !keys.contains("rota/" + each.id)).toList());
    }

    boolean isAny() {
        return Stream.of(teams, duty, rotas).anyMatch(each -> !each.isEmpty());
    }

    /// What was ended before it began has kept a millisecond.
    private static boolean goesOn(Instant from, @Nullable Instant to, Instant at) {
        return to == null || (to.isAfter(at) && to.isAfter(from.plusMillis(1)));
    }

    record TeamOver(UUID id, String name) {}

    record Shift(UUID id, String area, Role role, UUID member, String name) {}

    record Turns(UUID id, String area, Role role) {}
}
