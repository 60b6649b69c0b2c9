package org.twogrids.grid.teams;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.answers.PathId;
import org.twogrids.grid.areas.Territory;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.PlainText;
import org.twogrids.kernel.web.Preconditions;

/// Mediation yards: where, and when they are open.
@Path("/api/grid/yards")
@Authenticated
class YardResource {

    private final YardDesk desk;
    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    YardResource(YardDesk desk, Directory directory, Administration administration, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listYards", summary = "Yards of an area and below, by name")
    public Page list(
            @QueryParam("area") @NotBlank @PlainText(max = 20) @Parameter(example = "110101001005")
                    String area) {
        administration.requireKnown();
        DirectoryView view = directory.view();
        Territory.requireKnown(view, area);
        Instant now = clock.instant();
        return new Page(
                desk.in(Territory.within(view, area, now)).stream()
                        .map(yard -> YardView.of(yard, now))
                        .toList());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readYard", summary = "A yard, with the ETag that changing it needs")
    public RestResponse<YardView> read(@PathParam("id") String id) {
        administration.requireKnown();
        return answer(RestResponse.ResponseBuilder.ok(), desk.read(parsed(id)));
    }

    @POST
    @Operation(operationId = "openYard", summary = "Open a yard")
    public RestResponse<YardView> open(@Valid @NotNull Details details) {
        Yard opened = desk.open(details.details(), administration.postings());
        return answer(
                RestResponse.ResponseBuilder.created(URI.create("/api/grid/yards/" + opened.id())),
                opened);
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "changeYard", summary = "Another venue, other hours, from now on")
    public RestResponse<YardView> change(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Details details) {
        return answer(
                RestResponse.ResponseBuilder.ok(),
                desk.change(parsed(id), ifMatch, details.details(), administration.postings()));
    }

    @POST
    @Path("{id}/end")
    @Operation(operationId = "closeYard", summary = "Close a yard for good")
    public RestResponse<YardView> close(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(
                RestResponse.ResponseBuilder.ok(),
                desk.close(parsed(id), ifMatch, administration.postings()));
    }

    private RestResponse<YardView> answer(
            RestResponse.ResponseBuilder<YardView> answer, Yard yard) {
        return answer.entity(YardView.of(yard, clock.instant()))
                .header("ETag", Preconditions.etag(yard.version()))
                .build();
    }

    private static UUID parsed(String id) {
        return PathId.of(id, UnknownYard::new);
    }

    /// @param hours `1-5 09:00-18:00`, each line days and hours; 1 is Monday
    record Details(
            @NotBlank @PlainText(max = 60) String name,
            @NotBlank @PlainText(max = 20) String area,
            @NotBlank @PlainText(max = 200) String venue,
            @DecimalMin("73") @DecimalMax("136") @Nullable Double lon,
            @DecimalMin("3") @DecimalMax("54") @Nullable Double lat,
            @NotEmpty @Size(max = 14)
                    List<@NotNull @Pattern(regexp = OpeningHours.FORM) String> hours) {

        YardDetails details() {
            return new YardDetails(
                    null, name.strip(), area, venue.strip(), lon, lat, List.copyOf(hours));
        }
    }

    record Page(List<YardView> items) {}

    /// @param openNow by its hours, at this instant
    record YardView(
            UUID id,
            String name,
            String area,
            String venue,
            @Nullable Double lon,
            @Nullable Double lat,
            List<String> hours,
            boolean openNow,
            @Nullable Instant to,
            long version) {

        static YardView of(Yard yard, Instant now) {
            YardDetails details = yard.latest();
            return new YardView(
                    yard.id(),
                    details.name(),
                    details.area(),
                    details.venue(),
                    details.lon(),
                    details.lat(),
                    details.hours(),
                    !yard.isOver(now) && OpeningHours.anyHolds(details.hours(), now),
                    details.to(),
                    yard.version());
        }
    }
}
