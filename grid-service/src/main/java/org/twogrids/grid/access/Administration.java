package org.twogrids.grid.access;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.Reach;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.NotPermitted;

/// What the caller may do with the directory: everybody known reads it; a sub-district's
/// coordinator changes what lies in the sub-district, its leader who is posted there; a station's
/// head posts people to the station's police grids.
@RequestScoped
public class Administration {

    private final Caller caller;
    private final Directory directory;
    private final AccessConfig config;
    private final Clock clock;

    Administration(Caller caller, Directory directory, AccessConfig config, Clock clock) {
        this.caller = caller;
        this.directory = directory;
        this.config = config;
        this.clock = clock;
    }

    public String login() {
        return caller.login();
    }

    /// 403 for whoever is neither a member nor an administrator.
    public void requireKnown() {
        if (!isAdministrator()) {
            caller.member();
        }
    }

    /// What the caller may import; 403 where nothing. An administrator may while the directory is
    /// silent, since an empty one has never spoken.
    public Scope imports() {
        if (!isAdministrator()) {
            directory.requireTrusted();
        }
        return granted(scope(areasOf(Role.SUBDISTRICT_COORDINATOR), Set.of()));
    }

    /// Whose postings the caller may make and end; 403 where nobody's.
    public Scope postings() {
        directory.requireTrusted();
        return granted(ownPostings());
    }

    /// The same; empty where nobody's.
    public Scope ownPostings() {
        return scope(
                areasOf(Role.SUBDISTRICT_COORDINATOR, Role.SUBDISTRICT_LEADER),
                areasOf(Role.STATION_HEAD));
    }

    /// Whether an area is opened to the caller by an office there or above, given its path.
    public Predicate<List<String>> sight() {
        if (isAdministrator()) {
            return path -> true;
        }
        Reach mine = caller.reach();
        return path -> mine.touches(path.stream().map(Reach::area).toList());
    }

    private Scope scope(Set<String> areas, Set<String> stations) {
        return new Scope(
                caller.login(),
                me().orElse(null),
                isAdministrator(),
                areas,
                areasOf(Role.SUBDISTRICT_LEADER),
                stations);
    }

    private boolean isAdministrator() {
        return config.administrators().contains(caller.login());
    }

    /// An administrator need not be a member.
    private Optional<UUID> me() {
        return isAdministrator()
                ? directory.view().memberOf(caller.login())
                : Optional.of(caller.member());
    }

    private Set<String> areasOf(Role... roles) {
        var wanted = Set.of(roles);
        return me().stream()
                .flatMap(me -> directory.view().postingsOf(me, clock.instant()).stream())
                .filter(posting -> wanted.contains(posting.role()))
                .map(Posting::area)
                .collect(toSet());
    }

    private static Scope granted(Scope scope) {
        if (scope.isEmpty()) {
            throw new NotPermitted();
        }
        return scope;
    }
}
