package org.twogrids.cases.linking;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseAnswer;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseView;
import org.twogrids.cases.cases.MergedReader;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.web.PlainText;

/// Cases that belong together, over HTTP.
@Path("/api/cases/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class LinkResource {

    private static final String LINK =
            "{\"to\":\"01890000-0000-7000-8000-000000000000\",\"reason\":\"同一户人家,一并走访\"}";

    private static final String UNLINK = "{\"reason\":\"走访得知是两户人家\"}";

    private static final String MERGE =
            "{\"into\":\"01890000-0000-7000-8000-000000000000\",\"reason\":\"同一件事被两人上报\"}";

    private final LinkDesk desk;
    private final LinkReader links;
    private final MergedReader merged;
    private final CaseAnswer answer;
    private final Directory directory;
    private final Caller caller;

    LinkResource(
            LinkDesk desk,
            LinkReader links,
            MergedReader merged,
            CaseAnswer answer,
            Directory directory,
            Caller caller) {
        this.desk = desk;
        this.links = links;
        this.merged = merged;
        this.answer = answer;
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @Path("links")
    @Operation(summary = "Cases that belong with it, as far as the caller may see those")
    public Links read(@PathParam("id") String id) {
        DirectoryView names = directory.view();
        return new Links(
                links.read(CaseId.named(id), caller).stream()
                        .map(it -> Link.of(it, names, caller.mayKnowParties()))
                        .toList());
    }

    /// By whoever answers for both. Either shows the other to those who may see it, and to nobody
    /// else.
    @POST
    @Path("links")
    @Operation(summary = "Two cases belong together, both live on; needs If-Match")
    public Response link(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "link", value = LINK)))
                    @Valid
                    @NotNull
                    To body) {
        return answer.to(
                () ->
                        desk.link(
                                CaseId.named(id),
                                ifMatch,
                                key,
                                new CaseId(body.to()),
                                body.reason(),
                                caller));
    }

    /// By whoever answers for both. 409 `link-stays` for what was merged or split.
    @POST
    @Path("links/{link}/end")
    @Operation(summary = "Two cases do not belong together after all; needs If-Match")
    public Response unlink(
            @PathParam("id") String id,
            @PathParam("link") UUID link,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "end", value = UNLINK)))
                    @Valid
                    @NotNull
                    Why body) {
        return answer.to(
                () -> desk.unlink(CaseId.named(id), ifMatch, key, link, body.reason(), caller));
    }

    /// By whoever answers for both, as long as nothing has come to an end in either. 409 where the
    /// two go different ways (`another-track`), where it would be treated with less care
    /// (`less-care`, `less-urgent`), or where something of it runs on (`under-mediation`,
    /// `had-ended`, `still-running`).
    @POST
    @Path("merger")
    @Operation(
            summary =
                    "It was flagged twice and goes on in the other case, with all that belongs to"
                            + " it; needs If-Match")
    public Response merge(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "merge", value = MERGE)))
                    @Valid
                    @NotNull
                    Into body) {
        return answer.to(
                () ->
                        desk.merge(
                                CaseId.named(id),
                                ifMatch,
                                key,
                                new CaseId(body.into()),
                                body.reason(),
                                caller));
    }

    @GET
    @Path("merged")
    @Operation(
            summary =
                    "What was merged into it: words and people as those of the case itself,"
                            + " reporters sealed as they were; logged")
    public Merged merged(@PathParam("id") String id) {
        return new Merged(merged.read(CaseId.named(id), caller));
    }

    record To(@NotNull UUID to, @NotBlank @PlainText(max = 500) String reason) {}

    record Why(@NotBlank @PlainText(max = 500) String reason) {}

    record Into(@NotNull UUID into, @NotBlank @PlainText(max = 500) String reason) {}

    record Merged(List<MergedReader.Merged> items) {}

    record Links(List<Link> items) {}

    /// @param how what the other case is to this one
    /// @param reason null where it is not for the caller
    record Link(
            UUID id,
            LinkReader.How how,
            @JsonProperty("case") Other other,
            CaseView.Named by,
            Instant at,
            @Nullable String reason) {

        static Link of(LinkReader.Line line, DirectoryView names, boolean mayKnow) {
            return new Link(
                    line.link().id(),
                    line.how(),
                    Other.of(line.other(), names),
                    CaseView.Named.member(line.link().linkedBy(), names),
                    line.link().linkedAt(),
                    mayKnow ? line.reason() : null);
        }
    }

    /// @param grid null at the intake desk
    record Other(
            UUID id,
            String number,
            String status,
            String category,
            Risk risk,
            CaseView.@Nullable Area grid) {

        static Other of(Case other, DirectoryView names) {
            return new Other(
                    other.id().value(),
                    other.number(),
                    other.state().name(),
                    other.category(),
                    other.risk(),
                    CaseView.Area.of(other.hangsIn().grid(), names));
        }
    }
}
