package org.twogrids.notify.maintenance;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.web.InvalidField;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.Problem;
import org.twogrids.notify.policy.Leadership;

/// Who answers for an area says when its people are left alone.
@ApplicationScoped
class MaintenanceDesk {

    /// Whoever wants to be left alone for longer has to say so again.
    private static final Duration LONGEST = Duration.ofHours(12);

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

    /// Whose people the member may have left alone: each area before those that lie in it.
    List<Area> areas(UUID member) {
        var view = directory.view();
        Instant now = clock.instant();
        var led = Leadership.areas(member, view, now);
        return led.isEmpty()
                ? List.of()
                : view.areas()
                        .filter(
                                area ->
                                        view.path(area.code(), now).stream()
                                                .anyMatch(led::contains))
                        .sorted(comparing(Area::code))
                        .toList();
    }

    private void requireMay(UUID member, String area, Instant now) {
        var view = directory.view();
        var led = Leadership.areas(member, view, now);
        if (view.path(area, now).stream().noneMatch(led::contains)) {
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
