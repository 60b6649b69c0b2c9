package org.twogrids.grid.duty;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.duty.EmptyShift.Slot;
import org.twogrids.grid.publishing.Announcements;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.StaffingEvent;
import org.twogrids.kernel.messaging.Outbox;

/// Keeps what is published of rotas in step with the day and the directory, and warns of shifts, of
/// rotas and of weekly hours, that nobody serves a day before they begin.
@ApplicationScoped
class WatchDesk {

    private static final Duration WARNING = Duration.ofHours(24);
    private static final String BY = "rota";

    private final Rotas rotas;
    private final RotaSheet sheet;
    private final EmptyShifts empties;
    private final Directory directory;
    private final Announcements announcements;
    private final Outbox outbox;

    WatchDesk(
            Rotas rotas,
            RotaSheet sheet,
            EmptyShifts empties,
            Directory directory,
            Announcements announcements,
            Outbox outbox) {
        this.rotas = rotas;
        this.sheet = sheet;
        this.empties = empties;
        this.directory = directory;
        this.announcements = announcements;
        this.outbox = outbox;
    }

    /// The directory's own lock makes replicas wait for each other: each is announced once.
    @Transactional
    void look(Instant now) {
        announcements.begin();
        List<Rota> all = rotas.all();
        announcements.publish(BY, moved(all, now));
        warn(all, now);
    }

    private List<DirectoryEvent.Rota> moved(List<Rota> all, Instant now) {
        Map<UUID, DirectoryEvent.Rota> known =
                directory
                        .view()
                        .rotas()
                        .collect(toMap(DirectoryEvent.Rota::id, Function.identity()));
        Set<UUID> stale =
                sheet.records(all).stream()
                        .filter(fresh -> isNews(fresh, known.get(fresh.id())))
                        .map(DirectoryEvent.Rota::id)
                        .collect(toSet());
        List<Rota> moved = all.stream().filter(rota -> stale.contains(rota.id().value())).toList();
        moved.forEach(rota -> rota.moveOn(now));
        return sheet.records(moved);
    }

    /// What this service itself has not read yet is on its way.
    private static boolean isNews(DirectoryEvent.Rota fresh, DirectoryEvent.@Nullable Rota known) {
        return known == null
                || (known.version() >= fresh.version() && !known.shifts().equals(fresh.shifts()));
    }

    private void warn(List<Rota> all, Instant now) {
        Map<Slot, Instant> seen = seen(all, now);
        List<StaffingEvent> news = new ArrayList<>();
        for (EmptyShift known : empties.open()) {
            Slot slot = known.slot();
            if (seen.remove(slot) == null) {
                known.end(now);
                news.add(
                        new StaffingEvent.Covered(
                                known.id(), slot.area(), slot.role(), path(slot.area(), now), now));
            }
        }
        seen.forEach(
                (slot, until) -> {
                    UUID id = Ids.next();
                    empties.persist(new EmptyShift(id, slot, now));
                    news.add(
                            new StaffingEvent.Unmanned(
                                    id,
                                    slot.area(),
                                    slot.role(),
                                    path(slot.area(), now),
                                    slot.from(),
                                    until,
                                    now));
                });
        outbox.appendAll(news);
    }

    /// Each shift that nobody serves, with its end.
    private Map<Slot, Instant> seen(List<Rota> all, Instant now) {
        Instant horizon = now.plus(WARNING);
        Map<Slot, Instant> seen = new HashMap<>();
        for (Rota rota : all) {
            List<Shift> shifts = sheet.shifts(rota, now.minus(WARNING), horizon);
            for (Shift empty : RotaPolicy.empty(shifts, now, horizon)) {
                seen.put(new Slot(rota.id(), rota.area(), rota.role(), empty.from()), empty.to());
            }
        }
        for (WeeklyShifts.Hourly empty : WeeklyShifts.empty(directory.view(), now, horizon)) {
            seen.put(new Slot(null, empty.area(), empty.role(), empty.from()), empty.to());
        }
        return seen;
    }

    private List<String> path(String area, Instant now) {
        return directory.view().path(area, now);
    }
}
