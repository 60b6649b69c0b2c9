package org.twogrids.cases.deadlines;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.twogrids.cases.catalog.Category;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.Risk;

/// The clocks of a case. They start when it is received and never stop because somebody refuses.
@ApplicationScoped
public class DeadlinePolicy {

    private static final int RULING_HOURS = 4;
    private static final int VISIT_DAYS = 7;

    private final WorkingCalendar calendar;

    DeadlinePolicy(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    public List<Deadline> onReceipt(Category category, Risk risk, Instant receivedAt) {
        Deadline accept = accept(risk, receivedAt);
        return category.days() == 0
                ? List.of(accept)
                : List.of(
                        accept,
                        new Deadline(
                                Deadline.Kind.SETTLE,
                                calendar.plusDays(receivedAt, category.days())));
    }

    /// Red 15 minutes, orange 2 hours, yellow a day, blue the next working day.
    public Deadline accept(Risk risk, Instant from) {
        Instant due =
                switch (risk) {
                    case RED -> from.plus(Duration.ofMinutes(15));
                    case ORANGE -> from.plus(Duration.ofHours(2));
                    case YELLOW -> from.plus(Duration.ofDays(1));
                    case BLUE -> calendar.nextWorkingDay(from);
                };
        return new Deadline(Deadline.Kind.ACCEPT, due);
    }

    /// A week after both have agreed.
    public Deadline returnVisit(Instant agreedAt) {
        return new Deadline(Deadline.Kind.RETURN_VISIT, calendar.plusDays(agreedAt, VISIT_DAYS));
    }

    public Deadline ruling(Instant from) {
        return new Deadline(Deadline.Kind.RULE, calendar.plusWorkingHours(from, RULING_HOURS));
    }
}
