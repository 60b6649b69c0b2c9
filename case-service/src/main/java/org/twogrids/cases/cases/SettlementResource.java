package org.twogrids.cases.cases;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;

/// Settling on the spot over HTTP.
@Path("/api/cases")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SettlementResource {

    private final SettlementDesk desk;
    private final Catalog catalog;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    SettlementResource(
            SettlementDesk desk, Catalog catalog, Directory directory, Caller caller, Clock clock) {
        this.desk = desk;
        this.catalog = catalog;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    /// Who, place, matter, and what both agreed on, in one call.
    @POST
    @Path("settlements")
    @Operation(summary = "A dispute met and settled on the spot; one return visit is due")
    public Response settleNew(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "settlement",
                                                            value = Examples.SETTLED)))
                    @Valid
                    @NotNull
                    Settled body) {
        CaseView view =
                view(
                        desk.settleNew(
                                body.matter().report(catalog, caller, clock),
                                body.agreed(),
                                key,
                                body,
                                caller));
        return Response.created(URI.create("/api/cases/" + view.id()))
                .tag(Long.toString(view.version()))
                .entity(view)
                .build();
    }

    @POST
    @Path("{id}/settlement")
    @Operation(summary = "The handler settles a flagged dispute on the spot; needs If-Match")
    public Response settle(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "agreed",
                                                            value = Examples.AGREED)))
                    @Valid
                    @NotNull
                    OnTheSpot body) {
        CaseView view = view(desk.settle(CaseId.named(id), ifMatch, body, caller));
        return Response.ok(view).tag(Long.toString(view.version())).build();
    }

    private CaseView view(CaseReader.Reading reading) {
        return CaseView.of(reading, directory.view(), caller.mayKnowParties());
    }

    /// @param matter as it would be flagged, with two parties at least
    record Settled(@NotNull @Valid Flag matter, @NotNull @Valid OnTheSpot agreed) {}
}
