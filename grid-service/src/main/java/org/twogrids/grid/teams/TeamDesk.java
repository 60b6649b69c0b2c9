package org.twogrids.grid.teams;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.members.Members;
import org.twogrids.grid.publishing.Announcements;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.grid.teams.TeamPolicy.Seating;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.Preconditions;

/// Teams are set up, manned anew, changed and dissolved.
@ApplicationScoped
class TeamDesk {

    private final Teams teams;
    private final Yards yards;
    private final Members members;
    private final Areas areas;
    private final Announcements announcements;
    private final Clock clock;

    TeamDesk(
            Teams teams,
            Yards yards,
            Members members,
            Areas areas,
            Announcements announcements,
            Clock clock) {
        this.teams = teams;
        this.yards = yards;
        this.members = members;
        this.areas = areas;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    Team setUp(String code, TeamDetails details, List<Seating> seats, Scope scope) {
        announcements.begin();
        Instant now = History.now(clock);
        if (!teams.of(List.of(code)).isEmpty()) {
            throw Rejection.conflict("code", "code-taken", code);
        }
        requireSound(details, scope);
        requireSeats(details.kind(), seats);
        Team team = new Team(TeamId.next(), code);
        team.become(details, now, now);
        team.compose(seats, now);
        teams.persist(team);
        return published(team, scope);
    }

    @Transactional
    Team change(UUID id, @Nullable String ifMatch, TeamDetails details, Scope scope) {
        announcements.begin();
        Team team = changeable(id, ifMatch, scope);
        Instant now = History.now(clock);
        requireSound(details, scope);
        if (details.kind() != team.latest().kind()) {
            throw Rejection.conflict("kind", "team-kind");
        }
        return team.become(details, now, now) ? published(team, scope) : team;
    }

    /// Who is not named sits there no more; who is new or takes another part does so from now on.
    @Transactional
    Team seat(UUID id, @Nullable String ifMatch, List<Seating> seats, Scope scope) {
        announcements.begin();
        Team team = changeable(id, ifMatch, scope);
        requireSeats(team.latest().kind(), seats);
        return team.compose(seats, History.now(clock)) ? published(team, scope) : team;
    }

    @Transactional
    Team dissolve(UUID id, @Nullable String ifMatch, Scope scope) {
        announcements.begin();
        Team team = changeable(id, ifMatch, scope);
        team.dissolve(History.now(clock));
        return published(team, scope);
    }

    /// What each of the teams is for.
    @Transactional
    Map<UUID, TeamKind> kinds(Collection<UUID> some) {
        return teams.whole(some).stream()
                .collect(toMap(team -> team.record().id(), team -> team.latest().kind()));
    }

    @Transactional
    Team read(UUID id) {
        return teams.whole(id).orElseThrow(UnknownTeam::new);
    }

    private Team changeable(UUID id, @Nullable String ifMatch, Scope scope) {
        Team team = read(id);
        requireScope(team.latest(), scope);
        Preconditions.requireMatch(ifMatch, team.version());
        if (TeamPolicy.isOver(team.latest(), clock.instant())) {
            throw new TeamDissolved();
        }
        return team;
    }

    private void requireSound(TeamDetails details, Scope scope) {
        TeamPolicy.checkDetails(details);
        UUID yard = details.yard();
        if (yard != null && yards.whole(yard).isEmpty()) {
            throw new Rejection("yard", "unknown-yard", yard.toString());
        }
        requireScope(details, scope);
    }

    private void requireScope(TeamDetails details, Scope scope) {
        AreaTree tree = areas.tree();
        for (String area : details.areas()) {
            if (tree.kind(area).isEmpty()) {
                throw new Rejection("areas", "unknown-area", area);
            }
            if (!scope.coversPeople(tree.path(area))) {
                throw new NotPermitted();
            }
        }
    }

    private void requireSeats(TeamKind kind, List<Seating> seats) {
        for (MemberId member : Seating.members(seats)) {
            if (!members.mayBePosted(member)) {
                throw new Rejection("seats", "unknown-member", member.value().toString());
            }
        }
        TeamPolicy.checkSeats(kind, seats, members.women(Seating.members(seats)));
    }

    private Team published(Team team, Scope scope) {
        announcements.publish(scope.login(), List.of(team.record()));
        return team;
    }
}
