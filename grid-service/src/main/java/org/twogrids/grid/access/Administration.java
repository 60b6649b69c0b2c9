package org.twogrids.grid.access;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.util.Set;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.NotPermitted;

/// What the caller may do with the directory: everybody known reads it; a sub-district's
/// coordinator changes what lies in the sub-district; a station's head posts people to the
/// station's police grids.
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
        if (isAdministrator()) {
            return Scope.EVERYTHING;
        }
        directory.requireTrusted();
        return granted(new Scope(false, areasOf(Role.SUBDISTRICT_COORDINATOR), Set.of()));
    }

    /// Whose postings the caller may make and end; 403 where nobody's.
    public Scope postings() {
        directory.requireTrusted();
        return isAdministrator()
                ? Scope.EVERYTHING
                : granted(
                        new Scope(
                                false,
                                areasOf(Role.SUBDISTRICT_COORDINATOR),
                                areasOf(Role.STATION_HEAD)));
    }

    private boolean isAdministrator() {
        return config.administrators().contains(caller.login());
    }

    private Set<String> areasOf(Role role) {
        return directory.view().postingsOf(caller.member(), clock.instant()).stream()
                .filter(posting -> posting.role() == role)
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
