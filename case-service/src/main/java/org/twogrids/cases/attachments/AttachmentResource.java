package org.twogrids.cases.attachments;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseView;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.PlainText;

/// Attachments of a case over HTTP.
@Path("/api/cases/{id}/attachments")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class AttachmentResource {

    /// Nothing in a file runs, and nothing is fetched for it.
    private static final String POLICY = "default-src 'none'; sandbox";

    private final AttachmentDesk desk;
    private final AttachmentReader reader;
    private final Directory directory;
    private final Caller caller;

    AttachmentResource(
            AttachmentDesk desk, AttachmentReader reader, Directory directory, Caller caller) {
        this.desk = desk;
        this.reader = reader;
        this.directory = directory;
        this.caller = caller;
    }

    /// Keeps a file with the case: at most 20 MB, of a type that is taken by its bytes. `kind`:
    /// `PHOTO`, `AUDIO`, `DOCUMENT`, `SIGNED_PAPER`; where missing the type tells.
    @POST
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_JSON}) // to be refused in words
    @Operation(summary = "Keeps a photo, a recording or a paper with the case; needs no If-Match")
    @APIResponse(
            responseCode = "201",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples =
                                    @ExampleObject(
                                            name = "photo",
                                            value =
                                                    """
                                                    {"id":"01890000-0000-7000-8000-000000000000","kind":"PHOTO",
                                                     "type":"image/jpeg","size":2411724,"caption":"楼道堆物",
                                                     "hint":{"lon":116.4036,"lat":39.9215,
                                                     "takenAt":"2026-11-26T02:03:04Z"}}""")))
    public Response add(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RestForm @Nullable FileUpload file,
            @RestForm @Nullable String kind,
            @RestForm @PlainText(max = 200) @Nullable String caption) {
        CaseId of = CaseId.named(id);
        if (file == null) {
            throw new EmptyFile();
        }
        Attachment kept =
                desk.add(
                        of,
                        key,
                        new AttachmentDesk.Offer(file.uploadedFile(), named(kind), said(caption)),
                        caller);
        return Response.created(URI.create("/api/cases/%s/attachments/%s".formatted(id, kept.id())))
                .entity(told(of, kept))
                .build();
    }

    @GET
    @Operation(summary = "The attachments of the case; captions and hints for those who may know")
    public Page list(@PathParam("id") String id) {
        AttachmentReader.Told told = reader.read(CaseId.named(id), caller);
        DirectoryView names = directory.view();
        return new Page(
                told.items().stream().map(it -> Item.of(it, names)).toList(), told.mayAdd());
    }

    /// Without EXIF and the like. Logged.
    @GET
    @Path("{attachment}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "What it shows, without place, time and device; logged")
    public Response shown(@PathParam("id") String id, @PathParam("attachment") UUID which) {
        return file(reader.shown(CaseId.named(id), which, caller));
    }

    /// The bytes whose hash the journal knows. Logged with the purpose.
    @POST
    @Path("{attachment}/original")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The bytes as they came, for a purpose that is logged")
    public Response original(
            @PathParam("id") String id,
            @PathParam("attachment") UUID which,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "purpose",
                                                            value =
                                                                    "{\"purpose\":\"司法确认,法院调取原件\"}")))
                    @Valid
                    @NotNull
                    Purpose body) {
        return file(reader.original(CaseId.named(id), which, body.purpose(), caller));
    }

    /// It stays, marked, and is no longer shown.
    @POST
    @Path("{attachment}/withdrawal")
    @Operation(summary = "It counts no more; never deleted, the reason is kept")
    public Item withdraw(
            @PathParam("id") String id,
            @PathParam("attachment") UUID which,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "reason",
                                                            value = "{\"reason\":\"传错了照片\"}")))
                    @Valid
                    @NotNull
                    Withdrawal body) {
        CaseId of = CaseId.named(id);
        return told(of, desk.withdraw(of, which, body.reason(), caller));
    }

    private Item told(CaseId id, Attachment attachment) {
        return Item.of(reader.line(id, attachment, caller), directory.view());
    }

    private static Response file(AttachmentReader.Opened opened) {
        // Only what no browser runs is shown in the page; a paper is saved.
        String how = opened.type().medium() == FileType.Medium.PAPER ? "attachment" : "inline";
        return Response.ok(opened.bytes(), opened.type().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "%s; filename=\"%s\"".formatted(how, opened.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", POLICY)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static @Nullable Kind named(@Nullable String kind) {
        if (kind == null || kind.isBlank()) {
            return null;
        }
        return Stream.of(Kind.values())
                .filter(it -> it.name().equals(kind))
                .findFirst()
                .orElseThrow(WrongKind::new);
    }

    private static @Nullable String said(@Nullable String caption) {
        return caption == null || caption.isBlank() ? null : caption.strip();
    }

    record Purpose(@NotBlank @PlainText(max = 200) String purpose) {}

    record Withdrawal(@NotBlank @PlainText(max = 500) String reason) {}

    record Page(List<Item> items, boolean mayAdd) {}

    /// @param type the media type
    /// @param size of the original in bytes
    /// @param sha256 of the original, in hexadecimal digits
    /// @param by null where sealed from the caller
    /// @param hint where and when the device says it was taken; null where it does not, or it is
    ///     not for the caller
    /// @param withdrawn null as long as it counts
    record Item(
            UUID id,
            Kind kind,
            String type,
            long size,
            String sha256,
            @Nullable String caption,
            CaseView.@Nullable Named by,
            Instant at,
            @Nullable Hint hint,
            @Nullable Withdrawn withdrawn,
            boolean mayOpen,
            boolean mayGetOriginal,
            boolean mayWithdraw) {

        static Item of(AttachmentReader.Line line, DirectoryView names) {
            Attachment attachment = line.attachment();
            Instant withdrawnAt = attachment.withdrawnAt();
            return new Item(
                    attachment.id(),
                    attachment.kind(),
                    attachment.type().mediaType(),
                    attachment.size(),
                    attachment.sha256(),
                    line.caption(),
                    name(line.by(), names),
                    attachment.addedAt(),
                    line.hint(),
                    withdrawnAt == null
                            ? null
                            : new Withdrawn(
                                    name(line.withdrawnBy(), names), withdrawnAt, line.reason()),
                    line.mayOpen(),
                    line.mayGetOriginal(),
                    line.mayWithdraw());
        }

        private static CaseView.@Nullable Named name(@Nullable UUID member, DirectoryView names) {
            return member == null ? null : CaseView.Named.member(member, names);
        }
    }

    /// @param by null where sealed from the caller
    /// @param reason null where it is not for the caller
    record Withdrawn(CaseView.@Nullable Named by, Instant at, @Nullable String reason) {}
}
