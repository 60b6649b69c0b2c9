package org.twogrids.grid.units;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.publishing.Announcements;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.grid.units.Units.Contact;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.privacy.AccessLog;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.Preconditions;

/// Outside units are entered, changed and ended; how to reach them is read and logged.
@ApplicationScoped
class UnitDesk {

    private final Units units;
    private final Areas areas;
    private final Directory directory;
    private final AccessLog log;
    private final Announcements announcements;
    private final Clock clock;

    UnitDesk(
            Units units,
            Areas areas,
            Directory directory,
            AccessLog log,
            Announcements announcements,
            Clock clock) {
        this.units = units;
        this.areas = areas;
        this.directory = directory;
        this.log = log;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Transactional
    Unit enter(UnitDetails details, Contact contact, Scope scope) {
        announcements.begin();
        requireScope(details, scope);
        Unit unit = new Unit(UnitId.next());
        unit.become(details, units.seal(contact, unit.id()), History.now(clock));
        units.persist(unit);
        return published(unit, scope);
    }

    @Transactional
    Unit change(
            UUID id, @Nullable String ifMatch, UnitDetails details, Contact contact, Scope scope) {
        announcements.begin();
        Unit unit = changeable(id, ifMatch, scope);
        requireScope(details, scope);
        unit.become(details, units.seal(contact, unit.id()), History.now(clock));
        return published(unit, scope);
    }

    @Transactional
    Unit end(UUID id, @Nullable String ifMatch, Scope scope) {
        announcements.begin();
        Unit unit = changeable(id, ifMatch, scope);
        unit.end(History.now(clock));
        return published(unit, scope);
    }

    @Transactional
    Unit read(UUID id) {
        return find(id);
    }

    /// Those that serve the area, of a matter where one is asked for, by name.
    @Transactional
    List<Unit> serving(List<String> path, @Nullable String matter) {
        Instant now = clock.instant();
        return units.all().stream()
                .filter(unit -> unit.at(now).filter(it -> it.serves(path, matter)).isPresent())
                .sorted(Comparator.comparing((Unit unit) -> unit.latest().name()))
                .toList();
    }

    /// Logged before it is shown.
    @Transactional
    Contact contact(UUID id, UUID reader, String purpose) {
        directory.requireTrusted();
        Unit unit = find(id);
        log.append(reader, "unit/" + id, purpose, List.of("contact"));
        return units.open(unit);
    }

    private Unit find(UUID id) {
        return units.whole(id).orElseThrow(UnknownUnit::new);
    }

    private Unit changeable(UUID id, @Nullable String ifMatch, Scope scope) {
        Unit unit = find(id);
        requireScope(unit.latest(), scope);
        Preconditions.requireMatch(ifMatch, unit.version());
        return unit;
    }

    private void requireScope(UnitDetails details, Scope scope) {
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

    private Unit published(Unit unit, Scope scope) {
        announcements.publish(scope.login(), List.of(unit.record()));
        return unit;
    }
}
