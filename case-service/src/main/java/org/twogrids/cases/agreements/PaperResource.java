package org.twogrids.cases.agreements;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseView;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;

/// The paper of an agreement over HTTP: out to be printed and signed, and back as a picture.
@Path("/api/cases/{id}/agreements/{agreement}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class PaperResource {

    private static final String PDF = "application/pdf";
    private static final String JPEG = "image/jpeg";

    private static final String SCAN =
            """
            {"id":"01890000-0000-7000-8000-000000000000","type":"image/jpeg","size":812345,
             "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "takenBy":{"id":"01890000-0000-7000-8000-000000000001","name":"调解员"},
             "takenAt":"2026-11-26T09:30:00Z"}""";

    private final PaperDesk desk;
    private final Directory directory;
    private final Caller caller;

    PaperResource(PaperDesk desk, Directory directory, Caller caller) {
        this.desk = desk;
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @Path("paper")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The agreement for the printer, always the same bytes; logged")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "A4", value = "%PDF-1.7 …")))
    public Response paper(@PathParam("id") String id, @PathParam("agreement") UUID agreement) {
        return file(desk.paper(CaseId.named(id), agreement, caller));
    }

    @POST
    @Path("signed-papers")
    @Consumes(MediaType.WILDCARD) // its bytes tell what it is, and a refusal comes first
    @Operation(summary = "A page came back signed: JPEG, PNG or PDF, 5 MB at most; sealed")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SignedView.class),
                            examples = @ExampleObject(name = "signed", value = SCAN)))
    public Response take(
            @PathParam("id") String id,
            @PathParam("agreement") UUID agreement,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = JPEG,
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.STRING,
                                                            format = "binary"),
                                            examples =
                                                    @ExampleObject(
                                                            name = "photograph",
                                                            value = "(JPEG)")))
                    byte @Nullable [] body) {
        Scan scan = Scan.of(body == null ? new byte[0] : body);
        SignedPaper.Kept kept = desk.take(CaseId.named(id), agreement, scan, key, caller);
        return Response.status(Response.Status.CREATED)
                .entity(SignedView.of(kept, directory.view()))
                .build();
    }

    @GET
    @Path("signed-papers/{scan}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A signed page as it came back; logged")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = JPEG,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "photograph", value = "(JPEG)")))
    public Response signed(
            @PathParam("id") String id,
            @PathParam("agreement") UUID agreement,
            @PathParam("scan") UUID scan) {
        return file(desk.signed(CaseId.named(id), agreement, scan, caller));
    }

    private static Response file(PaperDesk.File file) {
        return Response.ok(file.content(), file.type().mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"%s\"".formatted(file.name()))
                .build();
    }

    /// @param type the media type, as the file itself says
    /// @param size in bytes
    record SignedView(
            UUID id,
            String type,
            int size,
            String sha256,
            CaseView.Named takenBy,
            Instant takenAt) {

        static SignedView of(SignedPaper.Kept kept, DirectoryView names) {
            return new SignedView(
                    kept.id(),
                    kept.type().mediaType(),
                    kept.size(),
                    kept.sha256(),
                    CaseView.Named.member(kept.takenBy(), names),
                    kept.takenAt());
        }
    }
}
