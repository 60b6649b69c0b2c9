package org.twogrids.kernel.directory;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.DirectoryEvent.Link;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.DirectoryEvent.Team;

/// Every [Spot] from the first question for it until something about it begins or ends.
final class Spots {

    private final Areas areas;
    private final People people;
    private final Offices offices;
    private final Teams teams;
    private final Roster roster;
    private final Links links;
    private final Map<String, Spot> known = new ConcurrentHashMap<>();

    Spots(Areas areas, People people, Offices offices, Teams teams, Roster roster, Links links) {
        this.areas = areas;
        this.people = people;
        this.offices = offices;
        this.teams = teams;
        this.roster = roster;
        this.links = links;
    }

    /// These, where all that they are made of is the same.
    @SuppressWarnings("ReferenceEquality") // what is unchanged is shared
    Spots with(
            Areas newAreas,
            People newPeople,
            Offices newOffices,
            Teams newTeams,
            Roster newRoster,
            Links newLinks) {
        boolean same =
                newAreas.byCode() == areas.byCode()
                        && newPeople == people
                        && newOffices == offices
                        && newTeams == teams
                        && newRoster == roster
                        && newLinks == links;
        return same
                ? this
                : new Spots(newAreas, newPeople, newOffices, newTeams, newRoster, newLinks);
    }

    Spot of(String code, Instant at) {
        Spot spot = known.get(code);
        if (spot == null || !spot.holds(at)) {
            Area area = areas.byCode().get(code);
            spot = made(code, area == null ? null : area.kind(), new Spell(at));
            if (area != null) {
                known.put(area.code(), spot);
            }
        }
        return spot;
    }

    private Spot made(String code, @Nullable AreaKind kind, Spell spell) {
        Optional<Link> link =
                kind == AreaKind.POLICE_GRID ? Optional.empty() : spell.first(links.ever(code));
        List<Posting> holders =
                offices.ever(code)
                        .filter(spell::holds)
                        .filter(posting -> people.member(posting.member(), spell).isPresent())
                        .toList();
        List<String> path = Collections.unmodifiableList(areas.path(code, spell));
        return new Spot(
                spell,
                kind,
                path,
                path.stream().filter(this::isPolice).toList(),
                link.map(Link::policeGrid).orElse(null),
                holders,
                teams.over(code, spell)
                        .map(
                                team ->
                                        new Spot.Crew(
                                                team.id(),
                                                team.period(),
                                                seats(team.period(), spell).toList()))
                        .toList());
    }

    private boolean isPolice(String code) {
        return areas.kind(code)
                .filter(kind -> kind == AreaKind.POLICE_GRID || kind == AreaKind.POLICE_STATION)
                .isPresent();
    }

    private Stream<Spot.Seat> seats(Team.Period team, Spell spell) {
        return team.seats().stream()
                .filter(seat -> seat.part() != Team.Part.SECRETARY)
                .map(Team.Seat::member)
                .flatMap(
                        id ->
                                people.member(id, spell).stream()
                                        .map(
                                                member ->
                                                        new Spot.Seat(
                                                                id,
                                                                member.skills(),
                                                                roster.knows(id))));
    }
}
