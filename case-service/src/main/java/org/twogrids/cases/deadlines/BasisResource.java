package org.twogrids.cases.deadlines;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// By what deadlines were computed, over HTTP.
@Path("/api/cases/deadline-basis")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class BasisResource {

    private final BasisArchive archive;

    BasisResource(BasisArchive archive) {
        this.archive = archive;
    }

    @GET
    @Path("{name}")
    @Operation(summary = "A calendar, or settings, by the name that a journal has of them")
    public Basis.Version read(@PathParam("name") String name) {
        return archive.find(name).orElseThrow(UnknownBasis::new);
    }
}
