package org.twogrids.grid.imports;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.rules.RejectionWording;

/// Files in; what became of their rows out.
@Path("/api/grid/imports")
@Authenticated
class ImportResource {

    private static final String CSV = "text/csv";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportDesk desk;
    private final Administration administration;
    private final RejectionWording wording;

    ImportResource(ImportDesk desk, Administration administration, RejectionWording wording) {
        this.desk = desk;
        this.administration = administration;
        this.wording = wording;
    }

    @POST
    @Path("areas")
    @Consumes({"application/geo+json", "application/json"})
    @Operation(operationId = "importAreas", summary = "Import areas of both hierarchies (GeoJSON)")
    public Outcome areas(
            @QueryParam("coordinates")
                    @DefaultValue("WGS84")
                    @Pattern(
                            regexp = "WGS84|GCJ02|BD09",
                            message = "{org.twogrids.grid.imports.coordinates}")
                    @Parameter(example = "GCJ02")
                    String coordinates,
            @QueryParam("dryRun") boolean dryRun,
            InputStream body)
            throws IOException {
        Scope scope = administration.imports();
        return take(of("areas"), GeoJsonFile.read(body, coordinates), scope, dryRun);
    }

    @POST
    @Path("{file}")
    @Consumes({CSV, XLSX})
    @Operation(
            operationId = "importTable",
            summary = "Import people, offices, teams or duty (CSV or XLSX)")
    public Outcome table(
            @PathParam("file") String name,
            @HeaderParam("Content-Type") @Parameter(hidden = true) MediaType type,
            @QueryParam("dryRun") boolean dryRun,
            InputStream body)
            throws IOException {
        Scope scope = administration.imports();
        FileImport file = of(name);
        byte[] content = body.readAllBytes();
        List<Row> rows =
                MediaType.valueOf(XLSX).isCompatible(type)
                        ? XlsxFile.read(content, file.columns())
                        : CsvFile.read(content, file.columns());
        return take(file, rows, scope, dryRun);
    }

    private Outcome take(FileImport file, List<Row> rows, Scope scope, boolean dryRun) {
        Report report = desk.take(file, rows, scope, administration.login(), dryRun);
        return new Outcome(
                report.applied(),
                report.accepted(),
                report.unchanged(),
                report.rejections(),
                report.rejected().stream()
                        .map(
                                rejected ->
                                        new Rejected(
                                                rejected.row(),
                                                rejected.why().field(),
                                                wording.text(rejected.why())))
                        .toList(),
                report.warnings(),
                report.warned().stream()
                        .map(
                                warned ->
                                        new Warned(
                                                warned.row(),
                                                warned.what().field(),
                                                wording.text(warned.what()),
                                                warned.squareMetres(),
                                                warned.geometry()))
                        .toList());
    }

    private FileImport of(String file) {
        return desk.of(file).orElseThrow(NotFoundException::new);
    }

    /// @param applied whether the file took effect, which it does as a whole or not at all
    /// @param accepted rows that bring something new
    /// @param rejections how many rows stand in the way; the first thousand of them are `rejected`
    /// @param warnings at how much of the rest somebody should look; the first thousand of it are
    ///     `warned`
    record Outcome(
            boolean applied,
            int accepted,
            int unchanged,
            int rejections,
            List<Rejected> rejected,
            int warnings,
            List<Warned> warned) {}

    record Rejected(int row, String field, String problem) {}

    /// @param geometry where, WGS-84
    record Warned(
            int row,
            String field,
            String problem,
            long squareMetres,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String geometry) {}
}
