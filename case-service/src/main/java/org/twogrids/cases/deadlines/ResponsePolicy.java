package org.twogrids.cases.deadlines;

import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twogrids.cases.catalog.Category;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.Risk;

/// How soon whoever asked is answered (接诉即办): called, passed on to whoever sees to it, told
/// what has come of it. Violence at home is left out: nobody is called because a clock says so,
/// only at the number and the hours that the victim chose (Anti-Domestic-Violence Law).
final class ResponsePolicy {

    private final ResponseTimes times;
    private final WorkingCalendar calendar;

    ResponsePolicy(ResponseTimes times, WorkingCalendar calendar) {
        this.times = times;
        this.calendar = calendar;
    }

    /// @param from when it was received
    List<Deadline> onReceipt(Category category, Risk risk, Owed owed, Instant from) {
        return Stream.of(Deadline.Kind.CONTACT, Deadline.Kind.DISPATCH, Deadline.Kind.FEEDBACK)
                .filter(owed::includes)
                .map(kind -> of(kind, category, risk, from))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Empty where the matter has no such clock.
    Optional<Deadline> of(Deadline.Kind kind, Category category, Risk risk, Instant from) {
        return switch (kind) {
            case CONTACT -> quiet(category) ? Optional.empty() : at(kind, contact(risk, from));
            case DISPATCH -> at(kind, from.plus(dispatch(category, risk)));
            case FEEDBACK ->
                    quiet(category) ? Optional.empty() : at(kind, feedback(category, risk, from));
            case ACCEPT,
                    RULE,
                    SETTLE,
                    MEDIATE,
                    PROMISE,
                    CONFIRM,
                    RETURN_VISIT,
                    SERVE_PAPER,
                    TELL_COMMITTEE,
                    PROTECTION_VISIT,
                    PROTECTION_ENDS,
                    SLIP,
                    VERIFY ->
                    Optional.empty();
        };
    }

    private Instant contact(Risk risk, Instant from) {
        Duration within = times.contact().within().get(risk);
        if (within != null) {
            return from.plus(within);
        }
        Instant day = from;
        for (int i = 0; i < times.contact().workingDays(); i++) {
            day = calendar.nextWorkingDay(day);
        }
        return day;
    }

    private Duration dispatch(Category category, Risk risk) {
        ResponseTimes.Dispatch dispatch = times.dispatch();
        return risk == Risk.RED || category.days() == 0
                ? dispatch.urgent()
                : within(dispatch.within(), category).orElse(dispatch.others());
    }

    private Instant feedback(Category category, Risk risk, Instant from) {
        ResponseTimes.Feedback feedback = times.feedback();
        Instant usual =
                category.days() == 0
                        ? from.plus(feedback.atOnce())
                        : calendar.plusDays(
                                from,
                                category.days() <= feedback.days()
                                        ? feedback.days()
                                        : feedback.atMostDays());
        return Stream.of(
                        Optional.ofNullable(feedback.urgent().get(risk)).map(from::plus),
                        within(feedback.within(), category).map(from::plus),
                        Optional.of(usual))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(usual);
    }

    /// No call, no answer goes out because a clock says so.
    private static boolean quiet(Category category) {
        return category.restricted();
    }

    private static Optional<Deadline> at(Deadline.Kind kind, Instant due) {
        return Optional.of(new Deadline(kind, due));
    }

    private static Optional<Duration> within(Map<String, Duration> times, Category category) {
        return times.entrySet().stream()
                .filter(entry -> category.code().startsWith(entry.getKey()))
                .max(comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue);
    }
}
