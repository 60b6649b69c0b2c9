package org.twogrids.grid.duty;

import static java.util.Comparator.comparing;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.Territory;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.PlainText;

/// Duty of an area as one reads it on the wall: who is there now, who comes next, what is empty.
@Path("/api/grid/duty/sheet")
@Authenticated
class DutySheetResource {

    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    DutySheetResource(Directory directory, Administration administration, Clock clock) {
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    /// @param days how far ahead, from now on; rotas are worked out for two months
    @GET
    @Operation(
            operationId = "readDutySheet",
            summary = "Who is on duty for an area now and in the coming days, and empty shifts")
    public Sheet read(
            @QueryParam("area") @NotBlank @PlainText(max = 20) @Parameter(example = "110101910000")
                    String area,
            @QueryParam("days")
                    @DefaultValue("14")
                    @Pattern(
                            regexp = "[1-9]|[1-5]\\d|60",
                            message = "{org.twogrids.grid.duty.days}")
                    String days) {
        administration.requireKnown();
        DirectoryView view = directory.view();
        Territory.requireKnown(view, area);
        Instant now = clock.instant();
        Instant until = now.plus(Duration.ofDays(Long.parseLong(days)));
        List<Turn> turns =
                Stream.concat(
                                weekly(view, area, now, until),
                                rotating(view, Set.of(area), now, until)
                                        .filter(turn -> turn.member() != null))
                        .sorted(
                                comparing(Turn::from)
                                        .thenComparing(Turn::role)
                                        .thenComparing(Turn::whose))
                        .toList();
        Set<String> within = Territory.within(view, area, now);
        Scope scope = administration.ownPostings();
        Predicate<Place> mayFill = place -> scope.coversPeople(view.path(place.code(), now));
        return new Sheet(
                now,
                until,
                turns.stream().filter(turn -> !turn.from().isAfter(now)).toList(),
                turns.stream().filter(turn -> turn.from().isAfter(now)).toList(),
                Stream.concat(
                                WeeklyShifts.empty(view, within::contains, now, until).stream()
                                        .map(shift -> Turn.empty(view, shift)),
                                rotating(view, within, now, until)
                                        .filter(turn -> turn.member() == null)
                                        .map(turn -> turn.fillable(mayFill.test(turn.area()))))
                        .sorted(
                                comparing(Turn::from)
                                        .thenComparing(turn -> turn.area().code())
                                        .thenComparing(Turn::role))
                        .toList());
    }

    /// Those of people who belong to the directory when their hours begin, or now that they last.
    private static Stream<Turn> weekly(
            DirectoryView view, String area, Instant now, Instant until) {
        return view.duty()
                .filter(duty -> duty.area().equals(area))
                .flatMap(
                        duty ->
                                WeeklyShifts.shifts(duty, now, until).stream()
                                        .filter(shift -> isThere(view, duty.member(), shift, now))
                                        .map(shift -> Turn.of(view, shift, duty.member())));
    }

    private static boolean isThere(
            DirectoryView view, UUID member, WeeklyShifts.Hourly shift, Instant now) {
        Instant at = shift.from().isBefore(now) ? now : shift.from();
        return view.member(member, at).isPresent();
    }

    private static Stream<Turn> rotating(
            DirectoryView view, Set<String> areas, Instant now, Instant until) {
        return view.rotas()
                .filter(rota -> areas.contains(rota.area()))
                .flatMap(
                        rota ->
                                rota.shifts().stream()
                                        .filter(
                                                shift ->
                                                        shift.from().isBefore(until)
                                                                && shift.to().isAfter(now))
                                        .map(shift -> Turn.of(view, rota, shift)));
    }

    /// @param now whose turn has begun, in the area itself
    /// @param next whose turn begins before `until`
    /// @param empty shifts of the area and of those below it that nobody serves
    record Sheet(Instant at, Instant until, List<Turn> now, List<Turn> next, List<Turn> empty) {}

    record Place(String code, String name) {

        static Place of(DirectoryView view, String code) {
            return new Place(code, view.areaName(code));
        }
    }

    record Person(UUID id, String name) {

        static Person of(DirectoryView view, UUID id) {
            return new Person(id, view.memberName(id));
        }
    }

    /// @param rota null where it follows from weekly hours
    /// @param member null where nobody serves it
    /// @param mayFill whether the reader may have somebody step in, where nobody serves it
    record Turn(
            Place area,
            Role role,
            @Nullable UUID rota,
            Instant from,
            Instant to,
            @Nullable Person member,
            boolean mayFill) {

        private Turn fillable(boolean may) {
            return new Turn(area, role, rota, from, to, member, may);
        }

        private String whose() {
            return member == null ? "" : member.name();
        }

        static Turn of(DirectoryView view, WeeklyShifts.Hourly shift, UUID member) {
            return new Turn(
                    Place.of(view, shift.area()),
                    shift.role(),
                    null,
                    shift.from(),
                    shift.to(),
                    Person.of(view, member),
                    false);
        }

        static Turn empty(DirectoryView view, WeeklyShifts.Hourly shift) {
            return new Turn(
                    Place.of(view, shift.area()),
                    shift.role(),
                    null,
                    shift.from(),
                    shift.to(),
                    null,
                    false);
        }

        static Turn of(
                DirectoryView view, DirectoryEvent.Rota rota, DirectoryEvent.Rota.Shift shift) {
            UUID member = shift.member();
            return new Turn(
                    Place.of(view, rota.area()),
                    rota.role(),
                    rota.id(),
                    shift.from(),
                    shift.to(),
                    member == null ? null : Person.of(view, member),
                    false);
        }
    }
}
