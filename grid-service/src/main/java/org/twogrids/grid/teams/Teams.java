package org.twogrids.grid.teams;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Gatherers;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.publishing.DirectorySource;
import org.twogrids.kernel.events.DirectoryEvent;

/// Every team there is or was.
@ApplicationScoped
class Teams implements PanacheRepositoryBase<Team, TeamId>, DirectorySource {

    private static final String WHOLE =
            "from Team t left join fetch t.history left join fetch t.seats where ";

    Teams() {}

    /// All of them, with their histories and seats.
    List<Team> whole() {
        return list("from Team t left join fetch t.history left join fetch t.seats");
    }

    /// By code, those that are known.
    Map<String, Team> of(Collection<String> codes) {
        return new HashMap<>(
                codes.stream()
                        .gather(Gatherers.windowFixed(10_000))
                        .flatMap(some -> list(WHOLE + "t.code in ?1", some).stream())
                        .collect(toMap(Team::code, Function.identity())));
    }

    Optional<Team> whole(UUID id) {
        return list(WHOLE + "t.id = ?1", new TeamId(id)).stream().findFirst();
    }

    List<Team> whole(Collection<UUID> some) {
        return list(WHOLE + "t.id in ?1", some.stream().map(TeamId::new).toList());
    }

    /// Those in which the member sits or sat.
    List<Team> seating(MemberId member) {
        return list(
                WHOLE
                        + "t.id in (select k.id from Team k join k.seats s"
                        + " where key(s).member = ?1)",
                member);
    }

    @Override
    public List<DirectoryEvent.Team> changedSince(Instant then) {
        return list(WHOLE + "t.changedAt >= ?1", then).stream().map(Team::record).toList();
    }
}
