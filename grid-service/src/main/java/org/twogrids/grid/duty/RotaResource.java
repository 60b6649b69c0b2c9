package org.twogrids.grid.duty;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.answers.PathId;
import org.twogrids.grid.areas.IsoInstant;
import org.twogrids.grid.areas.Territory;
import org.twogrids.grid.dating.History;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.PlainText;
import org.twogrids.kernel.web.Preconditions;

/// Rotas: who takes turns at being on duty.
@Path("/api/grid/rotas")
@Authenticated
class RotaResource {

    private static final Duration SHOWN = Duration.ofDays(14);

    private final RotaDesk desk;
    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    RotaResource(RotaDesk desk, Directory directory, Administration administration, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listRotas", summary = "Rotas of an area and of those below it")
    public Page list(
            @QueryParam("area") @NotBlank @PlainText(max = 20) @Parameter(example = "110101910000")
                    String area) {
        administration.requireKnown();
        DirectoryView view = directory.view();
        Territory.requireKnown(view, area);
        return new Page(
                desk.of(List.copyOf(Territory.within(view, area, clock.instant()))).stream()
                        .map(rota -> RotaView.of(view, rota))
                        .toList());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readRota", summary = "A rota, with the ETag that changing it needs")
    public RestResponse<RotaView> read(@PathParam("id") String id) {
        administration.requireKnown();
        return answer(RestResponse.ResponseBuilder.ok(), desk.read(parsed(id)));
    }

    @GET
    @Path("{id}/shifts")
    @Operation(
            operationId = "listShifts",
            summary =
                    "Who is, was or will be on duty by the rota; two weeks from now on by default")
    public Shifts shifts(
            @PathParam("id") String id,
            @QueryParam("from")
                    @PlainText(max = 40)
                    @IsoInstant
                    @Parameter(example = "2026-05-03T00:00:00+08:00")
                    @Nullable String from,
            @QueryParam("to")
                    @PlainText(max = 40)
                    @IsoInstant
                    @Parameter(example = "2026-06-03T00:00:00+08:00")
                    @Nullable String to) {
        administration.requireKnown();
        Instant since = from == null ? clock.instant() : IsoInstant.Validator.parse(from);
        Instant until = to == null ? since.plus(SHOWN) : IsoInstant.Validator.parse(to);
        DirectoryView view = directory.view();
        return new Shifts(
                desk.shifts(parsed(id), since, until).stream()
                        .map(shift -> ShiftView.of(view, shift))
                        .toList());
    }

    @POST
    @Operation(operationId = "drawRota", summary = "Draw up a rota")
    public RestResponse<RotaView> draw(@Valid @NotNull NewRota wanted) {
        Rota drawn =
                desk.draw(
                        wanted.area,
                        wanted.role,
                        wanted.name.strip(),
                        wanted.plan.plan(),
                        wanted.plan.from(clock),
                        administration.postings());
        return answer(
                RestResponse.ResponseBuilder.created(
                        URI.create("/api/grid/rotas/" + drawn.id().value())),
                drawn);
    }

    @PUT
    @Path("{id}/plan")
    @Operation(operationId = "changeRota", summary = "Another crew, other hours, from then on")
    public RestResponse<RotaView> follow(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Plan plan) {
        return answer(
                RestResponse.ResponseBuilder.ok(),
                desk.follow(
                        parsed(id),
                        ifMatch,
                        plan.plan(),
                        plan.from(clock),
                        administration.postings()));
    }

    @POST
    @Path("{id}/substitutions")
    @Operation(
            operationId = "substitute",
            summary = "Somebody else, or nobody, is on duty for a time")
    public RestResponse<RotaView> substitute(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NewSubstitution wanted) {
        return answer(
                RestResponse.ResponseBuilder.ok(),
                desk.substitute(
                        parsed(id),
                        ifMatch,
                        new Shift(
                                wanted.from.truncatedTo(ChronoUnit.MILLIS),
                                wanted.to.truncatedTo(ChronoUnit.MILLIS),
                                wanted.member),
                        wanted.absent,
                        wanted.reason,
                        administration.postings()));
    }

    @POST
    @Path("{id}/end")
    @Operation(operationId = "endRota", summary = "Nobody takes turns from then on")
    public RestResponse<RotaView> end(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull End end) {
        return answer(
                RestResponse.ResponseBuilder.ok(),
                desk.end(
                        parsed(id),
                        ifMatch,
                        end.to == null ? null : end.to.truncatedTo(ChronoUnit.MILLIS),
                        administration.postings()));
    }

    private RestResponse<RotaView> answer(
            RestResponse.ResponseBuilder<RotaView> answer, Rota rota) {
        return answer.entity(RotaView.of(directory.view(), rota))
                .header("ETag", Preconditions.etag(rota.version()))
                .build();
    }

    static UUID parsed(String id) {
        return PathId.of(id, UnknownRota::new);
    }

    record NewRota(
            @NotBlank @PlainText(max = 20) String area,
            @NotNull Role role,
            @NotBlank @PlainText(max = 60) String name,
            @Valid @NotNull Plan plan) {}

    /// @param shifts of a day; one for a plain rotation, two for day and night
    /// @param crew members, in the order in which they follow each other
    /// @param turnDays how long a turn lasts: 1 daily, 7 weekly; whole weeks go by the calendar,
    ///     other turns count the days that are served
    /// @param served `EVERY_DAY` where it is missing
    /// @param from when turns are counted from; now where it is missing
    record Plan(
            @NotEmpty @Size(max = 6) List<@Valid @NotNull HoursView> shifts,
            @NotEmpty @Size(max = 60) List<@NotNull UUID> crew,
            @Min(1) @Max(366) int turnDays,
            RotaPlan.@Nullable Served served,
            @Nullable Instant from) {

        RotaPlan plan() {
            return new RotaPlan(
                    null,
                    shifts.stream()
                            .map(each -> new Hours(each.start, each.end).toString())
                            .toList(),
                    List.copyOf(crew),
                    turnDays,
                    served == null ? RotaPlan.Served.EVERY_DAY : served,
                    null);
        }

        Instant from(Clock clock) {
            return from == null ? History.now(clock) : from.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /// @param end not after the start: on the next day
    record HoursView(@NotNull LocalTime start, @NotNull LocalTime end) {}

    /// @param member who is there; null: nobody, and whoever must fill the shift is warned
    /// @param absent whose hours it is about; missing: everybody's in that time
    record NewSubstitution(
            @NotNull Instant from,
            @NotNull Instant to,
            @Nullable UUID member,
            @Nullable UUID absent,
            @NotBlank @PlainText(max = 500) String reason) {}

    /// @param to now where it is missing
    record End(@Nullable Instant to) {}

    record Page(List<RotaView> items) {}

    record Person(UUID id, String name) {

        static Person of(DirectoryView view, UUID member) {
            return new Person(member, view.memberName(member));
        }
    }

    /// The plan that was laid down last.
    record RotaView(
            UUID id,
            String area,
            Role role,
            String name,
            List<HoursView> shifts,
            List<Person> crew,
            int turnDays,
            RotaPlan.Served served,
            Instant from,
            @Nullable Instant to,
            long version) {

        static RotaView of(DirectoryView view, Rota rota) {
            RotaPlan plan = rota.plan();
            return new RotaView(
                    rota.id().value(),
                    rota.area(),
                    rota.role(),
                    rota.name(),
                    plan.shifts().stream()
                            .map(each -> new HoursView(each.start(), each.end()))
                            .toList(),
                    plan.crew().stream().map(member -> Person.of(view, member)).toList(),
                    plan.turnDays(),
                    plan.served(),
                    rota.from(),
                    rota.to(),
                    rota.version());
        }
    }

    record Shifts(List<ShiftView> items) {}

    record ShiftView(Instant from, Instant to, @Nullable Person member) {

        static ShiftView of(DirectoryView view, Shift shift) {
            UUID member = shift.member();
            return new ShiftView(
                    shift.from(), shift.to(), member == null ? null : Person.of(view, member));
        }
    }
}
