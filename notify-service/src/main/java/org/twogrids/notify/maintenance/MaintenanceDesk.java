package org.twogrids.notify.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.InvalidField;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.Problem;

/// Who answers for an area says when its people are left alone.
@ApplicationScoped
class MaintenanceDesk {

    /// A message that waited for longer would wake somebody for nothing.
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final Set<Role> MAY =
            Set.of(Role.SUBDISTRICT_COORDINATOR, Role.SUBDISTRICT_LEADER, Role.STATION_HEAD);

    private final Windows windows;
    private final Directory directory;
    private final Clock clock;

    MaintenanceDesk(Windows windows, Directory directory, Clock clock) {
        this.windows = windows;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    Window open(UUID member, String area, Instant from, Instant to) {
        directory.requireTrusted();
        Instant now = clock.instant();
        requireMay(member, area, now);
        if (!to.isAfter(from) || to.isAfter(from.plus(LONGEST)) || !to.isAfter(now)) {
            throw new WrongTime();
        }
        var window = new Window(area, from, to, member, now);
        windows.persist(window);
        return window;
    }

    @Transactional
    Window end(UUID member, UUID id) {
        directory.requireTrusted();
        Window window = windows.lock(id).orElseThrow(NoSuchWindow::new);
        Instant now = clock.instant();
        requireMay(member, window.area(), now);
        window.end(member, now);
        return window;
    }

    private void requireMay(UUID member, String area, Instant now) {
        var view = directory.view();
        var path = view.path(area, now);
        boolean may =
                view.postingsOf(member, now).stream()
                        .filter(posting -> MAY.contains(posting.role()))
                        .anyMatch(posting -> path.contains(posting.area()));
        if (!may) {
            throw new NotPermitted();
        }
    }

    private static final class WrongTime extends InvalidField {
        WrongTime() {
            super("to", "window-out-of-range", LONGEST.toHours());
        }
    }

    private static final class NoSuchWindow extends Problem {
        NoSuchWindow() {
            super(404, "no-such-window");
        }
    }
}
