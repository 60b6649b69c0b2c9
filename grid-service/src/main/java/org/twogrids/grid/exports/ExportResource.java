package org.twogrids.grid.exports;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.twogrids.grid.access.Administration;

/// Files out, of what the caller may import.
@Path("/api/grid/exports")
@Authenticated
class ExportResource {

    private final ExportDesk desk;
    private final Administration administration;

    ExportResource(ExportDesk desk, Administration administration) {
        this.desk = desk;
        this.administration = administration;
    }

    @GET
    @Path("{file}.{format}")
    @Operation(
            operationId = "exportFile",
            summary = "What the import of the same name takes: areas as GeoJSON, the rest as table")
    @APIResponse(responseCode = "200", description = "The file")
    public Response export(
            @PathParam("file") @Parameter(example = "postings") String file,
            @PathParam("format") @Parameter(example = "xlsx") String format)
            throws IOException {
        var scope = administration.imports();
        FileExport export = desk.of(file).orElseThrow(NotFoundException::new);
        Format written =
                Stream.of(Format.values())
                        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(format))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        if (!written.fits(export.columns())) {
            throw new NotFoundException();
        }
        List<Line> lines = desk.lines(export, scope);
        var content = new ByteArrayOutputStream();
        written.write(export.columns(), lines, content);
        return Response.ok(content.toByteArray(), written.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(file, format))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
