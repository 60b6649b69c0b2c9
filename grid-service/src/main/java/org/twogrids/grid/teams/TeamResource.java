package org.twogrids.grid.teams;

import static java.util.Comparator.comparing;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.answers.PathId;
import org.twogrids.grid.areas.Territory;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.teams.TeamPolicy.Seating;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Team.Level;
import org.twogrids.kernel.events.DirectoryEvent.Team.Part;
import org.twogrids.kernel.web.PlainText;
import org.twogrids.kernel.web.Preconditions;

/// Who takes cases on together.
@Path("/api/grid/teams")
@Authenticated
class TeamResource {

    private final TeamDesk desk;
    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    TeamResource(TeamDesk desk, Directory directory, Administration administration, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listTeams",
            summary = "Teams that cover an area or a part of it, nearest first")
    public Page list(
            @QueryParam("area") @NotBlank @PlainText(max = 20) @Parameter(example = "110101001005")
                    String area) {
        administration.requireKnown();
        var view = directory.view();
        var now = clock.instant();
        Territory.requireKnown(view, area);
        List<UUID> over = view.teamsOver(Territory.around(view, area, now), now);
        Map<UUID, TeamKind> kinds = desk.kinds(over);
        return new Page(
                over.stream()
                        .flatMap(
                                id ->
                                        view.team(id, now).stream()
                                                .map(
                                                        team ->
                                                                TeamView.of(
                                                                        view,
                                                                        id,
                                                                        kinds.get(id),
                                                                        team,
                                                                        now)))
                        .sorted(comparing(TeamView::level).thenComparing(TeamView::name))
                        .toList());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readTeam", summary = "A team, with the ETag that changing it needs")
    public RestResponse<WholeTeam> read(@PathParam("id") String id) {
        administration.requireKnown();
        return answer(RestResponse.ResponseBuilder.ok(), desk.read(parsed(id)));
    }

    @POST
    @Operation(operationId = "setUpTeam", summary = "Set a team, committee or task force up")
    public RestResponse<WholeTeam> setUp(@Valid @NotNull NewTeam wanted) {
        Team set =
                desk.setUp(
                        wanted.code,
                        wanted.details.details(),
                        seatings(wanted.seats),
                        administration.postings());
        return answer(
                RestResponse.ResponseBuilder.created(
                        URI.create("/api/grid/teams/" + set.record().id())),
                set);
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "changeTeam", summary = "The team is this from now on")
    public RestResponse<WholeTeam> change(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Details details) {
        return answer(
                RestResponse.ResponseBuilder.ok(),
                desk.change(parsed(id), ifMatch, details.details(), administration.postings()));
    }

    @PUT
    @Path("{id}/seats")
    @Operation(operationId = "seatTeam", summary = "Who sits in the team from now on, all of them")
    public RestResponse<WholeTeam> seat(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Seats wanted) {
        return answer(
                RestResponse.ResponseBuilder.ok(),
                desk.seat(parsed(id), ifMatch, seatings(wanted.seats), administration.postings()));
    }

    @POST
    @Path("{id}/end")
    @Operation(operationId = "dissolveTeam", summary = "The team takes cases on no more")
    public RestResponse<WholeTeam> dissolve(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(
                RestResponse.ResponseBuilder.ok(),
                desk.dissolve(parsed(id), ifMatch, administration.postings()));
    }

    private RestResponse<WholeTeam> answer(
            RestResponse.ResponseBuilder<WholeTeam> answer, Team team) {
        return answer.entity(WholeTeam.of(directory.view(), team))
                .header("ETag", Preconditions.etag(team.version()))
                .build();
    }

    private static List<Seating> seatings(List<NewSeat> seats) {
        return seats.stream()
                .map(seat -> new Seating(new MemberId(seat.member), seat.part))
                .toList();
    }

    private static UUID parsed(String id) {
        return PathId.of(id, UnknownTeam::new);
    }

    record NewTeam(
            @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._\\-]{0,39}") String code,
            @Valid @NotNull Details details,
            @NotEmpty @Size(max = 200) List<@Valid @NotNull NewSeat> seats) {}

    /// @param categories prefixes; of a task force none
    /// @param to when the term ends; of a task force required
    record Details(
            @NotBlank @PlainText(max = 60) String name,
            @NotNull TeamKind kind,
            @NotNull Level level,
            @NotEmpty @Size(max = 100) List<@Valid @NotNull @PlainText(max = 20) String> areas,
            @NotNull @Size(max = 100)
                    List<@NotNull @Pattern(regexp = "\\d{2}|\\d{4}") String> categories,
            @Min(1) @Max(10_000) int capacity,
            @Nullable UUID yard,
            @Nullable Instant to) {

        TeamDetails details() {
            return new TeamDetails(
                    to == null ? null : to.truncatedTo(ChronoUnit.MILLIS),
                    name.strip(),
                    kind,
                    level,
                    List.copyOf(areas),
                    List.copyOf(categories),
                    capacity,
                    yard);
        }
    }

    record Seats(@NotEmpty @Size(max = 200) List<@Valid @NotNull NewSeat> seats) {}

    record NewSeat(@NotNull UUID member, @NotNull Part part) {}

    record Page(List<TeamView> items) {}

    /// @param kind null of a team of which only the topic tells
    /// @param covers the same areas, with their names
    /// @param categories prefixes of category codes
    /// @param capacity open cases the team can carry; soft
    /// @param yard where it sits; null where it has no yard, or the yard is closed for good
    record TeamView(
            UUID id,
            String name,
            @Nullable TeamKind kind,
            Level level,
            List<String> areas,
            List<Covered> covers,
            List<String> categories,
            int capacity,
            @Nullable Site yard,
            List<Seat> seats) {

        static TeamView of(
                DirectoryView view,
                UUID id,
                @Nullable TeamKind kind,
                DirectoryEvent.Team.Period team,
                Instant now) {
            return new TeamView(
                    id,
                    team.name(),
                    kind,
                    team.level(),
                    team.areas(),
                    team.areas().stream()
                            .map(code -> new Covered(code, view.areaName(code)))
                            .toList(),
                    team.categories(),
                    team.capacity(),
                    view.yardOf(id, now).map(yard -> Site.of(yard, now)).orElse(null),
                    Seat.of(view, team.seats()));
        }
    }

    record Covered(String code, String name) {}

    /// @param to when it takes cases on no more
    record WholeTeam(
            UUID id,
            String code,
            String name,
            TeamKind kind,
            Level level,
            List<String> areas,
            List<String> categories,
            int capacity,
            @Nullable UUID yard,
            @Nullable Instant to,
            List<Seat> seats,
            long version) {

        static WholeTeam of(DirectoryView view, Team team) {
            TeamDetails details = team.latest();
            DirectoryEvent.Team record = team.record();
            return new WholeTeam(
                    record.id(),
                    record.code(),
                    details.name(),
                    details.kind(),
                    details.level(),
                    details.areas(),
                    details.categories(),
                    details.capacity(),
                    details.yard(),
                    details.to(),
                    Seat.of(view, record.history().getLast().seats()),
                    team.version());
        }
    }

    record Seat(Person member, Part part) {

        static List<Seat> of(DirectoryView view, List<DirectoryEvent.Team.Seat> seats) {
            return seats.stream()
                    .map(
                            seat ->
                                    new Seat(
                                            new Person(
                                                    seat.member(), view.memberName(seat.member())),
                                            seat.part()))
                    .toList();
        }
    }

    record Person(UUID id, String name) {}
}
