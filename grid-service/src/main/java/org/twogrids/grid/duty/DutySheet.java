package org.twogrids.grid.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import net.fortuna.ical4j.validate.ValidationException;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Rota;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.Wording;

/// Duty as an iCalendar (RFC 5545): a month back and two ahead, from rotas and weekly hours. Names
/// of people on duty and of areas, nothing else.
@ApplicationScoped
class DutySheet {

    private static final Duration BACK = Duration.ofDays(31);
    private static final int DAYS = 93;

    private final Directory directory;
    private final Clock clock;

    DutySheet(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /// @param area everybody's duty there; null: the owner's own
    String calendar(UUID owner, @Nullable String area, String language) {
        DirectoryView view = directory.view();
        Instant since = clock.instant().minus(BACK);
        Wording words = Wording.of("duty", Locale.forLanguageTag(language));
        String title =
                area == null
                        ? words.text("own", view.memberName(owner))
                        : words.text("of-area", view.areaName(area));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Two Grids//grid-service//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", title));
        calendar.add(new XProperty("X-WR-TIMEZONE", DirectoryView.ZONE.getId()));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        Stream.concat(rotas(view), weekly(view, since))
                .filter(turn -> area == null ? owner.equals(turn.member) : area.equals(turn.area))
                .filter(turn -> turn.to.isAfter(since))
                .map(turn -> event(turn, area != null, view, words))
                .forEach(calendar::add);
        return text(calendar);
    }

    private static String text(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException | ValidationException e) {
            throw new IllegalStateException("A calendar of duty must always be writable", e);
        }
        return text.toString();
    }

    private static Stream<Turn> rotas(DirectoryView view) {
        return view.rotas().flatMap(rota -> rota.shifts().stream().map(it -> Turn.of(rota, it)));
    }

    private static Stream<Turn> weekly(DirectoryView view, Instant since) {
        LocalDate first = LocalDate.ofInstant(since, DirectoryView.ZONE);
        return view.duty()
                .flatMap(
                        duty ->
                                first.datesUntil(first.plusDays(DAYS))
                                        .filter(day -> duty.days().contains(day.getDayOfWeek()))
                                        .map(day -> Turn.of(duty, day))
                                        .filter(turn -> duty.holds(turn.from)));
    }

    private VEvent event(Turn turn, boolean named, DirectoryView view, Wording words) {
        String what =
                words.text("shift", view.areaName(turn.area), words.text("role-" + turn.role));
        String who = turn.member == null ? words.text("nobody") : view.memberName(turn.member);
        VEvent event = new VEvent(turn.from, turn.to, named ? who + " · " + what : what);
        event.add(new Uid(turn.key + "-" + turn.from.getEpochSecond() + "@twogrids"));
        event.add(new Description(what));
        return event;
    }

    /// @param key of the record it comes from
    private record Turn(
            String key, String area, Role role, @Nullable UUID member, Instant from, Instant to) {

        static Turn of(Rota rota, Rota.Shift shift) {
            return new Turn(
                    rota.id().toString(),
                    rota.area(),
                    rota.role(),
                    shift.member(),
                    shift.from(),
                    shift.to());
        }

        static Turn of(DirectoryEvent.Duty duty, LocalDate day) {
            Hours hours = new Hours(duty.start(), duty.end());
            return new Turn(
                    duty.id().toString(),
                    duty.area(),
                    duty.role(),
                    duty.member(),
                    hours.begins(day),
                    hours.ends(day));
        }
    }
}
