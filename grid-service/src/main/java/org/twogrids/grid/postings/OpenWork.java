package org.twogrids.grid.postings;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Role;

/// What somebody who hands an office over still has. Cases are not kept here: the address lists
/// them, and those that rest on the office go to the successor within a minute by themselves.
///
/// @param duty patterns from then on
/// @param teams seats from then on
/// @param cases where the open cases are listed that they answer for
record OpenWork(List<Shift> duty, List<Seat> teams, String cases) {

    static OpenWork of(DirectoryView view, UUID member, Instant at) {
        return new OpenWork(
                view.dutyOf(member, at).stream().map(Shift::of).toList(),
                view.teamsOf(member, at).stream()
                        .flatMap(team -> Seat.of(view, team, member, at).stream())
                        .toList(),
                "/api/cases?answeredBy=" + member);
    }

    record Shift(
            UUID id,
            String area,
            Role role,
            SortedSet<DayOfWeek> days,
            LocalTime start,
            LocalTime end,
            @Nullable Instant to) {

        static Shift of(DirectoryEvent.Duty duty) {
            return new Shift(
                    duty.id(),
                    duty.area(),
                    duty.role(),
                    new TreeSet<>(duty.days()),
                    duty.start(),
                    duty.end(),
                    duty.to());
        }
    }

    record Seat(UUID team, String name, DirectoryEvent.Team.Part part) {

        static Optional<Seat> of(DirectoryView view, UUID team, UUID member, Instant at) {
            return view.team(team, at).stream()
                    .flatMap(period -> period.seats().stream())
                    .filter(seat -> seat.member().equals(member))
                    .map(seat -> new Seat(team, view.teamName(team), seat.part()))
                    .findFirst();
        }
    }
}
