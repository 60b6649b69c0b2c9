package org.twogrids.grid.staffing;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import io.quarkus.security.Authenticated;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.areas.UnknownArea;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.PlainText;

/// How well the caller's own areas are staffed.
@Path("/api/grid/staffing")
@Authenticated
class StaffingResource {

    private final Directory directory;
    private final Administration administration;
    private final StaffingConfig config;
    private final Clock clock;

    StaffingResource(
            Directory directory,
            Administration administration,
            StaffingConfig config,
            Clock clock) {
        this.directory = directory;
        this.administration = administration;
        this.config = config;
        this.clock = clock;
    }

    /// Of an area that reaches further than the caller's offices, their own part of it.
    ///
    /// @param area it and what lies below; without it all that the caller's offices reach
    /// @param days how far ahead an end counts as near
    @GET
    @Operation(
            operationId = "readStaffing",
            summary = "Fully staffed grids, vacancies, offices about to end, members over capacity")
    public Staffing read(
            @QueryParam("area") @PlainText(max = 20) @Parameter(example = "110101001")
                    @Nullable String area,
            @QueryParam("days")
                    @DefaultValue("30")
                    @Pattern(
                            regexp = "\\d|[1-9]\\d|[12]\\d\\d|3[0-5]\\d|36[0-5]",
                            message = "{org.twogrids.grid.staffing.days}")
                    String days) {
        DirectoryView view = directory.view();
        Instant now = clock.instant();
        Predicate<List<String>> sees = administration.sight();
        List<Area> within =
                view.areas()
                        .filter(each -> isWithin(view.path(each.code(), now), area, sees))
                        .sorted(comparing(Area::code))
                        .toList();
        if (area != null && within.isEmpty()) {
            throw view.area(area, now).isEmpty()
                    ? new UnknownArea(area)
                    : new StaffingOutOfReach(view.areaName(area));
        }
        boolean partly = area != null && !sees.test(view.path(area, now));
        Instant horizon = now.plus(Duration.ofDays(Long.parseLong(days)));
        List<String> codes = within.stream().map(Area::code).toList();
        return new Staffing(
                now,
                partly ? heads(view, within, now) : List.of(),
                Count.of(view, within, AreaKind.GRID, now),
                Count.of(view, within, AreaKind.POLICE_GRID, now),
                codes.stream()
                        .flatMap(code -> StaffingPolicy.gaps(view, code, now, now).stream())
                        .map(gap -> Vacancy.of(view, gap, now))
                        .toList(),
                codes.stream()
                        .flatMap(code -> StaffingPolicy.expiring(view, code, now, horizon))
                        .map(posting -> Ending.of(view, posting))
                        .toList(),
                StaffingPolicy.overCapacity(view, codes, now, config.gridsPerMember()).stream()
                        .map(burden -> Overload.of(view, burden))
                        .toList(),
                config.gridsPerMember());
    }

    private static boolean isWithin(
            List<String> path, @Nullable String area, Predicate<List<String>> sees) {
        return !path.isEmpty() && (area == null || path.contains(area)) && sees.test(path);
    }

    /// Those of the areas above which none of the others lies.
    private static List<Place> heads(DirectoryView view, List<Area> areas, Instant at) {
        Set<String> codes = areas.stream().map(Area::code).collect(toSet());
        return areas.stream()
                .filter(
                        each ->
                                view.path(each.code(), at).stream()
                                        .skip(1)
                                        .noneMatch(codes::contains))
                .map(each -> Place.of(view, each.code()))
                .toList();
    }

    /// @param partly the reader's own areas, of which this tells, where they are not all of the
    ///     area that was asked for; else empty
    /// @param overCapacity who answers for more than `gridsPerMember` of these grids
    record Staffing(
            Instant at,
            List<Place> partly,
            Count grids,
            Count policeGrids,
            List<Vacancy> vacancies,
            List<Ending> expiring,
            List<Overload> overCapacity,
            int gridsPerMember) {}

    record Count(long total, long fullyStaffed) {

        static Count of(DirectoryView view, List<Area> areas, AreaKind kind, Instant at) {
            List<Area> ofKind = areas.stream().filter(area -> area.kind() == kind).toList();
            return new Count(
                    ofKind.size(),
                    ofKind.stream()
                            .filter(area -> StaffingPolicy.isFullyStaffed(view, area.code(), at))
                            .count());
        }
    }

    record Place(String code, String name, @Nullable AreaKind kind) {

        static Place of(DirectoryView view, String code) {
            return new Place(code, view.areaName(code), view.kind(code).orElse(null));
        }
    }

    record Person(UUID id, String name) {

        static Person of(DirectoryView view, UUID id) {
            return new Person(id, view.memberName(id));
        }
    }

    /// @param since when the last one went, or the area began
    /// @param holder who answered last; null where nobody ever did
    /// @param backups who steps in meanwhile
    record Vacancy(
            Place area, Role role, Instant since, @Nullable Person holder, List<Person> backups) {

        static Vacancy of(DirectoryView view, Gap gap, Instant at) {
            UUID holder = gap.holder();
            return new Vacancy(
                    Place.of(view, gap.area()),
                    gap.role(),
                    gap.since(),
                    holder == null ? null : Person.of(view, holder),
                    view.postings(gap.area(), gap.role(), at).stream()
                            .filter(posting -> !posting.primary())
                            .map(posting -> Person.of(view, posting.member()))
                            .toList());
        }
    }

    /// @param succeeded whether somebody holds the office when this one ends
    record Ending(
            UUID posting,
            Place area,
            Role role,
            boolean primary,
            Person member,
            @Nullable Instant to,
            boolean succeeded) {

        static Ending of(DirectoryView view, Posting posting) {
            return new Ending(
                    posting.id(),
                    Place.of(view, posting.area()),
                    posting.role(),
                    posting.primary(),
                    Person.of(view, posting.member()),
                    posting.to(),
                    StaffingPolicy.isSucceeded(view, posting));
        }
    }

    record Overload(Person member, List<Place> grids) {

        static Overload of(DirectoryView view, StaffingPolicy.Burden burden) {
            return new Overload(
                    Person.of(view, burden.member()),
                    burden.areas().stream().map(area -> Place.of(view, area)).toList());
        }
    }
}
