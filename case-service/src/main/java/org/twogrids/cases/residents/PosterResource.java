package org.twogrids.cases.residents;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.twogrids.kernel.directory.Caller;

/// The poster of a grid or a community over HTTP.
@Path("/api/cases/posters")
@Authenticated
class PosterResource {

    private final Posters posters;
    private final Caller caller;

    PosterResource(Posters posters, Caller caller) {
        this.posters = posters;
        this.caller = caller;
    }

    @GET
    @Path("{area}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The poster of a grid or community with the code of its residents' page")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            examples =
                                    @ExampleObject(
                                            name = "A4",
                                            value =
                                                    "<!doctype html><html lang=\"zh-CN\">…</html>")))
    public Response poster(@PathParam("area") String area) {
        return Response.ok(posters.of(area, caller), ResidentResource.PAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
