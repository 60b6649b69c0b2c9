package org.twogrids.grid.teams;

import static java.util.Comparator.comparing;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.areas.Territory;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Team.Level;
import org.twogrids.kernel.events.DirectoryEvent.Team.Part;
import org.twogrids.kernel.web.PlainText;

/// Who takes cases on together.
@Path("/api/grid/teams")
@Authenticated
class TeamResource {

    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    TeamResource(Directory directory, Administration administration, Clock clock) {
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
        return new Page(
                view.teamsOver(Territory.around(view, area, now), now).stream()
                        .flatMap(
                                id ->
                                        view.team(id, now).stream()
                                                .map(team -> TeamView.of(view, id, team)))
                        .sorted(comparing(TeamView::level).thenComparing(TeamView::name))
                        .toList());
    }

    record Page(List<TeamView> items) {}

    /// @param categories prefixes of category codes
    /// @param capacity open cases the team can carry; soft
    record TeamView(
            UUID id,
            String name,
            Level level,
            List<String> areas,
            List<String> categories,
            int capacity,
            List<Seat> seats) {

        static TeamView of(DirectoryView view, UUID id, DirectoryEvent.Team.Period team) {
            return new TeamView(
                    id,
                    team.name(),
                    team.level(),
                    team.areas(),
                    team.categories(),
                    team.capacity(),
                    team.seats().stream()
                            .map(
                                    seat ->
                                            new Seat(
                                                    new Person(
                                                            seat.member(),
                                                            view.memberName(seat.member())),
                                                    seat.part()))
                            .toList());
        }
    }

    record Seat(Person member, Part part) {}

    record Person(UUID id, String name) {}
}
