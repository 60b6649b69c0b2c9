package org.twogrids.grid.areas;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.web.PlainText;

/// Whether the areas below one fill it.
@Path("/api/grid/areas/{code}/coverage")
@Authenticated
class CoverageResource {

    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    CoverageResource(Directory directory, Administration administration, Clock clock) {
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "readCoverage",
            summary = "Where the areas below leave the area open or reach out of it, at any time")
    public Answer read(
            @PathParam("code") @PlainText(max = 20) @Parameter(example = "110101001005")
                    String code,
            @QueryParam("at")
                    @PlainText(max = 40)
                    @IsoInstant
                    @Parameter(example = "2026-05-03T14:05:00+08:00")
                    @Nullable String at) {
        administration.requireKnown();
        var view = directory.view();
        Territory.requireKnown(view, code);
        Instant when = at == null ? clock.instant() : IsoInstant.Validator.parse(at);
        return Coverage.of(view, code, when)
                .map(
                        coverage ->
                                new Answer(
                                        code,
                                        when,
                                        coverage.squareMetres(),
                                        coverage.undrawn(),
                                        coverage.faults().stream().map(Fault::of).toList()))
                .orElseGet(() -> new Answer(code, when, null, List.of(), List.of()));
    }

    /// @param squareMetres null where the area has no boundary then, or nothing below by its kind
    /// @param undrawn codes of areas below without a boundary
    record Answer(
            String code,
            Instant at,
            @Nullable Long squareMetres,
            List<String> undrawn,
            List<Fault> faults) {}

    record Fault(
            Coverage.Kind kind,
            long squareMetres,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String geometry) {

        static Fault of(Coverage.Fault fault) {
            return new Fault(fault.kind(), fault.squareMetres(), fault.geometry());
        }
    }
}
