package org.twogrids.grid.honours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.Preconditions;

/// Honours are entered and, at worst, withdrawn.
@ApplicationScoped
class HonourDesk {

    private final Honours honours;
    private final Areas areas;
    private final Directory directory;
    private final Clock clock;

    HonourDesk(Honours honours, Areas areas, Directory directory, Clock clock) {
        this.honours = honours;
        this.areas = areas;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    Honour enter(Citation citation, Scope scope) {
        requireKnown(citation);
        requireScope(citation.area(), scope);
        Honour honour = new Honour(HonourId.next(), citation, scope.login(), History.now(clock));
        honours.persist(honour);
        return honour;
    }

    @Transactional
    Honour withdraw(UUID id, @Nullable String ifMatch, Scope scope) {
        Honour honour = honours.findByIdOptional(new HonourId(id)).orElseThrow(UnknownHonour::new);
        requireScope(honour.citation().area(), scope);
        Preconditions.requireMatch(ifMatch, honour.version());
        honour.withdraw(scope.login(), History.now(clock));
        return honour;
    }

    @Transactional
    List<Honour> to(Collection<String> codes) {
        return honours.to(codes);
    }

    /// With those of duplicates that turned out to be the same.
    @Transactional
    List<Honour> of(UUID member) {
        Set<UUID> same = new HashSet<>(directory.view().mergedInto(member));
        same.add(member);
        return honours.of(same);
    }

    private void requireKnown(Citation citation) {
        DirectoryView view = directory.view();
        UUID team = citation.team();
        UUID member = citation.member();
        if (team != null && member != null) {
            throw new Rejection("member", "one-holder");
        }
        if (team != null && view.teamName(team).equals(team.toString())) {
            throw new Rejection("team", "unknown-team", team.toString());
        }
        if (member != null && view.memberPeriods(member).findAny().isEmpty()) {
            throw new Rejection("member", "unknown-member", member.toString());
        }
    }

    private void requireScope(String area, Scope scope) {
        AreaTree tree = areas.tree();
        if (tree.kind(area).isEmpty()) {
            throw new Rejection("area", "unknown-area", area);
        }
        if (!scope.coversPeople(tree.path(area))) {
            throw new NotPermitted();
        }
    }
}
