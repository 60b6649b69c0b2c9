package org.twogrids.grid.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.publishing.DirectorySource;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.DirectoryEvent;

/// The shifts of rotas as they are worked out. What is published reaches a month back and two
/// months ahead and moves on each night: nobody else needs to know how a rota goes round.
@ApplicationScoped
class RotaSheet implements DirectorySource {

    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(62);

    private final Rotas rotas;
    private final Substitutions substitutions;
    private final WorkingCalendar calendar;
    private final Directory directory;
    private final Clock clock;

    RotaSheet(
            Rotas rotas,
            Substitutions substitutions,
            WorkingCalendar calendar,
            Directory directory,
            Clock clock) {
        this.rotas = rotas;
        this.substitutions = substitutions;
        this.calendar = calendar;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<DirectoryEvent.Rota> changedSince(Instant then) {
        return records(rotas.changedSince(then));
    }

    List<DirectoryEvent.Rota> records(Collection<Rota> some) {
        Instant midnight =
                LocalDate.ofInstant(clock.instant(), DirectoryView.ZONE)
                        .atStartOfDay(DirectoryView.ZONE)
                        .toInstant();
        Instant since = midnight.minus(BACK);
        Instant until = midnight.plus(AHEAD);
        Map<RotaId, List<Substitution>> made =
                substitutions.of(some.stream().map(Rota::id).toList(), since, until);
        return some.stream().map(rota -> rota.record(shifts(rota, made, since, until))).toList();
    }

    /// The shifts of any time.
    List<Shift> shifts(Rota rota, Instant since, Instant until) {
        return shifts(rota, substitutions.of(List.of(rota.id()), since, until), since, until);
    }

    private List<Shift> shifts(
            Rota rota, Map<RotaId, List<Substitution>> made, Instant since, Instant until) {
        DirectoryView view = directory.view();
        Instant now = clock.instant();
        return rota
                .shifts(
                        made.getOrDefault(rota.id(), List.of()),
                        calendar::isWorkingDay,
                        since,
                        until)
                .stream()
                .map(shift -> present(shift, view, now))
                .toList();
    }

    /// Whoever does not belong to the directory when the shift begins, or now that it lasts, is not
    /// there; of a duplicate the one is whom it turned out to be.
    private static Shift present(Shift shift, DirectoryView view, Instant now) {
        Instant at = shift.meets(now, now.plusMillis(1)) ? now : shift.from();
        @Nullable UUID planned = shift.member();
        if (planned == null || view.member(planned, at).isPresent()) {
            return shift;
        }
        UUID survivor = view.survivorOf(planned);
        return new Shift(
                shift.from(), shift.to(), view.member(survivor, at).isPresent() ? survivor : null);
    }
}
