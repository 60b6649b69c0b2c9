package org.twogrids.cases.cases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.WorkingCalendar;

/// With the start and once a day: no clock that counts days ends on a day off. That it could,
/// an amended calendar is the reason, which is read when the service starts; while replicas
/// with the old one still run, they may go on dating by it, and the round of the next day puts
/// that right.
@ApplicationScoped
class RedatingRound {

    private static final int PAGE = 200;

    /// No clock that counts days runs for longer.
    private static final int DAYS = 366;

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final Logger LOG = Logger.getLogger(RedatingRound.class);

    private final Clocks clocks;
    private final Redating redating;
    private final WorkingCalendar calendar;
    private final Clock clock;

    RedatingRound(Clocks clocks, Redating redating, WorkingCalendar calendar, Clock clock) {
        this.clocks = clocks;
        this.redating = redating;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Scheduled(every = "24h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, DirectoryView.ZONE);
        LocalDate[] daysOff =
                today.datesUntil(today.plusDays(DAYS))
                        .filter(day -> !calendar.isWorkingDay(day))
                        .toArray(LocalDate[]::new);
        List<UUID> page = page(daysOff, now, BEFORE_ALL);
        while (!page.isEmpty()) {
            page.forEach(this::redate);
            page = page(daysOff, now, page.getLast());
        }
    }

    private List<UUID> page(LocalDate[] daysOff, Instant now, UUID after) {
        return QuarkusTransaction.requiringNew()
                .call(() -> clocks.endingOn(daysOff, now, after, PAGE));
    }

    /// One case that fails holds up no other.
    private void redate(UUID id) {
        try {
            redating.redate(new CaseId(id));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The deadlines of case %s are dated anew with the next round", id);
        }
    }
}
