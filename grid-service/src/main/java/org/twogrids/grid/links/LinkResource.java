package org.twogrids.grid.links;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.answers.Ending;
import org.twogrids.grid.answers.PathId;
import org.twogrids.grid.answers.Versioned;
import org.twogrids.grid.areas.IsoInstant;
import org.twogrids.grid.areas.Territory;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.web.Conditional;
import org.twogrids.kernel.web.PlainText;

/// What has to do with a grid or police grid in the other hierarchy.
@Path("/api/grid/links")
@Authenticated
class LinkResource {

    private final LinkDesk desk;
    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    LinkResource(LinkDesk desk, Directory directory, Administration administration, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listLinks",
            summary = "Links between community grids and police grids, at any time")
    public RestResponse<Page> list(
            @QueryParam("area")
                    @NotBlank
                    @PlainText(max = 20)
                    @Parameter(example = "110101001005001")
                    String area,
            @QueryParam("at")
                    @PlainText(max = 40)
                    @IsoInstant
                    @Parameter(example = "2026-05-03T14:05:00+08:00")
                    @Nullable String at,
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Pattern(
                            regexp = "[1-9]\\d?|[1-4]\\d\\d|500",
                            message = "{org.twogrids.grid.areas.limit}")
                    String limit,
            @QueryParam("cursor") @PlainText(max = 40) @Nullable String cursor,
            @HeaderParam("If-None-Match") @Nullable String seen) {
        administration.requireKnown();
        DirectoryView view = directory.view();
        Territory.requireKnown(view, area);
        Instant when = at == null ? clock.instant() : IsoInstant.Validator.parse(at);
        int most = Integer.parseInt(limit);
        List<DirectoryEvent.Link> left = after(cursor, view.links(area, when).toList());
        return Conditional.answer(
                new Page(
                        left.stream().limit(most).map(link -> LinkView.of(view, link)).toList(),
                        left.size() > most ? left.get(most - 1).id().toString() : null),
                seen);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readLink", summary = "A link, with the ETag that ending it needs")
    public RestResponse<LinkView> read(
            @PathParam("id") String id, @HeaderParam("If-None-Match") @Nullable String seen) {
        administration.requireKnown();
        LinkView link = view(desk.read(parsed(id)));
        return Conditional.answer(link, link.version, seen);
    }

    @POST
    @Operation(operationId = "link", summary = "Link a grid and a police grid by hand")
    public RestResponse<LinkView> link(@Valid @NotNull NewLink link) {
        var scope = administration.imports();
        var linked =
                desk.link(link.pair(), link.begin(), link.reason, scope, administration.login());
        return Versioned.created("/api/grid/links/" + linked.id(), view(linked), linked.version());
    }

    /// An end that is known can only be brought forward.
    @POST
    @Path("{id}/end")
    @Operation(
            operationId = "endLink",
            summary = "Part a grid and a police grid by hand; boundaries do not link them again")
    public RestResponse<LinkView> end(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Ending end) {
        var scope = administration.imports();
        var ended =
                desk.end(
                        parsed(id), ifMatch, end.at(), end.reason(), scope, administration.login());
        return Versioned.ok(view(ended), ended.version());
    }

    private static List<DirectoryEvent.Link> after(
            @Nullable String cursor, List<DirectoryEvent.Link> links) {
        if (cursor == null) {
            return links;
        }
        for (int i = 0; i < links.size(); i++) {
            if (links.get(i).id().toString().equals(cursor)) {
                return links.subList(i + 1, links.size());
            }
        }
        throw new Rejection("cursor", "malformed", cursor);
    }

    private LinkView view(DirectoryEvent.Link link) {
        return LinkView.of(directory.view(), link);
    }

    private static UUID parsed(String id) {
        return PathId.of(id, UnknownLink::new);
    }

    /// @param from now where it is missing
    record NewLink(
            @NotBlank @PlainText(max = 20) String grid,
            @NotBlank @PlainText(max = 20) String policeGrid,
            @Nullable Instant from,
            @NotBlank @PlainText(max = 500) String reason) {

        LinkPair pair() {
            return new LinkPair(grid, policeGrid);
        }

        @Nullable Instant begin() {
            return from == null ? null : from.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /// @param items those made by hand first, then by the greatest share
    /// @param next the cursor of the next page; null on the last one
    record Page(List<LinkView> items, @Nullable String next) {}

    record Named(String code, String name) {}

    /// @param share of the grid that lies in the police grid, 0 to 1
    record LinkView(
            UUID id,
            Named grid,
            Named policeGrid,
            double share,
            boolean byHand,
            boolean endedByHand,
            Instant from,
            @Nullable Instant to,
            long version) {

        static LinkView of(DirectoryView view, DirectoryEvent.Link link) {
            return new LinkView(
                    link.id(),
                    new Named(link.grid(), view.areaName(link.grid())),
                    new Named(link.policeGrid(), view.areaName(link.policeGrid())),
                    link.share(),
                    link.byHand(),
                    link.endedByHand(),
                    link.from(),
                    link.to(),
                    link.version());
        }
    }
}
