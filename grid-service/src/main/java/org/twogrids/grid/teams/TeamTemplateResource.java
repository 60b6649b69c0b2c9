package org.twogrids.grid.teams;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.areas.Territory;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.TeamTemplates;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.DirectoryEvent.Team.Level;
import org.twogrids.kernel.events.DirectoryEvent.Team.Part;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.PlainText;

/// How teams are composed, by category, and who could sit in one here.
@Path("/api/grid/team-templates")
@Authenticated
class TeamTemplateResource {

    private static final int PROPOSED = 10;

    private final TeamTemplates templates;
    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    TeamTemplateResource(
            TeamTemplates templates,
            Directory directory,
            Administration administration,
            Clock clock) {
        this.templates = templates;
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listTeamTemplates",
            summary = "Templates for a category, the most particular first, with people to propose")
    public Page list(
            @QueryParam("category")
                    @DefaultValue("")
                    @Pattern(regexp = "(\\d{2}|\\d{4})?")
                    @Parameter(example = "0602")
                    String category,
            @QueryParam("area") @NotBlank @PlainText(max = 20) @Parameter(example = "110101001005")
                    String area) {
        administration.requireKnown();
        DirectoryView view = directory.view();
        Territory.requireKnown(view, area);
        return new Page(
                templates.of(category).stream()
                        .map(
                                template ->
                                        new TemplateView(
                                                template.category(),
                                                template.level(),
                                                template.capacity(),
                                                template.places().stream()
                                                        .map(place -> place(view, area, place))
                                                        .toList()))
                        .toList());
    }

    private PlaceView place(DirectoryView view, String area, TeamTemplates.Place place) {
        Instant now = clock.instant();
        List<String> around = List.copyOf(Territory.around(view, area, now));
        return new PlaceView(
                place.part(),
                place.roles(),
                place.roles().stream()
                        .flatMap(
                                role ->
                                        around.stream()
                                                .flatMap(
                                                        each ->
                                                                view
                                                                        .postings(each, role, now)
                                                                        .stream()))
                        .map(Posting::member)
                        .filter(member -> view.member(member, now).isPresent())
                        .distinct()
                        .limit(PROPOSED)
                        .map(member -> new Person(member, view.memberName(member)))
                        .toList());
    }

    record Page(List<TemplateView> items) {}

    /// @param category a prefix of category codes
    record TemplateView(String category, Level level, int capacity, List<PlaceView> places) {}

    /// @param roles whose holders can take the place, the best first
    /// @param proposed at most ten of them who are posted here
    record PlaceView(Part part, List<Role> roles, List<Person> proposed) {}

    record Person(UUID id, String name) {}
}
