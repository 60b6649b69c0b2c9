package org.twogrids.cases.slips;

import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.twogrids.cases.catalog.Category;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.Risk;

/// When a unit is to answer: two hours in an emergency, a day without heat, else as many days
/// as the matter itself has, at most fifteen (接诉即办: feedback after 2 h, 24 h, 7 d, 15 d).
final class SlipPolicy {

    private final SlipsConfig config;
    private final WorkingCalendar calendar;

    SlipPolicy(SlipsConfig config, WorkingCalendar calendar) {
        this.config = config;
        this.calendar = calendar;
    }

    /// Where nobody says otherwise.
    Instant due(Category category, Risk risk, Instant from) {
        if (risk == Risk.RED || category.days() == 0) {
            return from.plus(config.urgent());
        }
        return within(category)
                .map(from::plus)
                .orElseGet(() -> calendar.plusDays(from, Math.min(category.days(), config.days())));
    }

    /// Somebody says until when; it lies ahead, and not too far.
    void require(Instant due, Instant now) {
        if (!due.isAfter(now) || due.isAfter(now.plus(Duration.ofDays(config.atMostDays())))) {
            throw new DueOutOfRange(config.atMostDays());
        }
    }

    /// The day on which a unit has answered lies between the slip and today.
    static void requireAnswered(LocalDate on, Instant issuedAt, Instant now) {
        if (on.isBefore(day(issuedAt)) || on.isAfter(day(now))) {
            throw new WrongDay();
        }
    }

    private Optional<Duration> within(Category category) {
        return config.within().entrySet().stream()
                .filter(entry -> category.code().startsWith(entry.getKey()))
                .max(comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, DirectoryView.ZONE);
    }
}
