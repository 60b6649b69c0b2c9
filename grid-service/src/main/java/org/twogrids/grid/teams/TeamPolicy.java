package org.twogrids.grid.teams;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.DirectoryEvent.Team.Part;

/// What makes a team one.
final class TeamPolicy {

    /// People's Mediation Law art. 8: three to nine members, women among them.
    private static final int FEWEST = 3;

    private static final int MOST = 9;

    private TeamPolicy() {}

    /// @throws Rejection where a task force has no term, or takes categories like those to which
    ///     routing sends cases; or where another team takes none
    static void checkDetails(TeamDetails details) {
        if (details.kind().isTaskForce()) {
            if (details.to() == null) {
                throw new Rejection("to", "term-missing");
            }
            if (!details.categories().isEmpty()) {
                throw new Rejection("categories", "task-force-categories");
            }
        } else if (details.categories().isEmpty()) {
            throw new Rejection("categories", "missing");
        }
    }

    /// @param women those of the members of whom it is on record
    static void checkSeats(TeamKind kind, Collection<Seating> seats, Set<MemberId> women) {
        if (seats.stream().map(Seating::member).distinct().count() < seats.size()) {
            throw new Rejection("seats", "seated-twice");
        }
        if (count(seats, Part.LEAD) != 1) {
            throw new Rejection("seats", "one-lead");
        }
        if (count(seats, Part.SECRETARY) > 1) {
            throw new Rejection("seats", "one-secretary");
        }
        if (kind == TeamKind.COMMITTEE) {
            if (seats.size() < FEWEST || seats.size() > MOST) {
                throw new Rejection(
                        "seats",
                        "committee-size",
                        Integer.toString(FEWEST),
                        Integer.toString(MOST));
            }
            if (seats.stream().map(Seating::member).noneMatch(women::contains)) {
                throw new Rejection("seats", "committee-without-woman");
            }
        }
    }

    /// What holds for a committee now and whenever somebody joins it. A seat that ends later leaves
    /// time to find a successor.
    ///
    /// @param women those of its members of whom it is on record
    static void checkCommittee(Team team, Set<MemberId> women, Instant now) {
        TeamDetails details = team.latest();
        Map<SeatKey, SeatTerm> seats = team.seats();
        Stream.concat(Stream.of(now), seats.keySet().stream().map(SeatKey::from))
                .filter(at -> !at.isBefore(now))
                .filter(at -> History.holds(team.history().lastKey(), details.to(), at))
                .distinct()
                .sorted()
                .map(at -> seated(seats, at))
                .forEach(then -> checkSeats(details.kind(), then, women));
    }

    private static List<Seating> seated(Map<SeatKey, SeatTerm> seats, Instant at) {
        return seats.entrySet().stream()
                .filter(seat -> History.holds(seat.getKey().from(), seat.getValue().to(), at))
                .map(seat -> new Seating(seat.getKey().member(), seat.getValue().part()))
                .toList();
    }

    private static long count(Collection<Seating> seats, Part part) {
        return seats.stream().filter(seat -> seat.part() == part).count();
    }

    /// Who sits there, and as what.
    record Seating(MemberId member, Part part) {

        static List<MemberId> members(Collection<Seating> seats) {
            return seats.stream().map(Seating::member).toList();
        }
    }

    /// Whether something that ends then is over.
    static boolean isOver(TeamDetails details, Instant now) {
        return details.to() != null && !details.to().isAfter(now);
    }
}
