package org.twogrids.cases.cases;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.web.PlainText;
import org.twogrids.kernel.web.Wording;

/// Cases over HTTP. What lies out of the caller's reach is not found.
@Path("/api/cases")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CaseResource {

    private final CaseDesk desk;
    private final CaseReader reader;
    private final CaseAnswer answer;
    private final Catalog catalog;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    CaseResource(
            CaseDesk desk,
            CaseReader reader,
            CaseAnswer answer,
            Catalog catalog,
            Directory directory,
            Caller caller,
            Clock clock) {
        this.desk = desk;
        this.reader = reader;
        this.answer = answer;
        this.catalog = catalog;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    /// Flags a dispute. It is stored and routed before the answer leaves.
    @POST
    @Operation(summary = "Flag a dispute; stored, routed and announced in one transaction")
    public Response flag(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "flag",
                                                            value = Examples.FLAG)))
                    @Valid
                    @NotNull
                    Flag flag) {
        CaseView view = view(desk.open(flag.report(catalog, caller, clock), key, flag, caller));
        return Response.created(URI.create("/api/cases/" + view.id()))
                .tag(Long.toString(view.version()))
                .entity(view)
                .build();
    }

    @GET
    @Operation(summary = "Cases within reach, the newest first")
    public Page list(
            @QueryParam("status") List<String> status,
            @QueryParam("category") List<String> category,
            @QueryParam("risk") List<String> risk,
            @QueryParam("grid") List<String> grid,
            @QueryParam("mine") @DefaultValue("false") boolean mine,
            @QueryParam("answeredBy") @Nullable String answeredBy,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var filter =
                new CaseFilter(
                        status,
                        category,
                        risk.stream().map(QueryValues::risk).toList(),
                        grid,
                        Stream.concat(
                                        Stream.ofNullable(answeredBy).map(QueryValues::member),
                                        mine ? Stream.of(caller.member()) : Stream.of())
                                .toList(),
                        Optional.ofNullable(cursor).map(QueryValues::cursor).stream().toList());
        var readings = reader.page(filter, limit + 1, caller);
        var shown = readings.stream().limit(limit).map(this::view).toList();
        return new Page(shown, readings.size() > limit ? shown.getLast().id().toString() : null);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One case; its people masked unless it is the caller's own")
    public Response read(@PathParam("id") String id) {
        CaseView view = view(reader.read(CaseId.named(id), caller));
        return Response.ok(view).tag(Long.toString(view.version())).build();
    }

    @GET
    @Path("{id}/routing")
    @Operation(summary = "Why the case went where it went, and which teams were passed over")
    public RoutingView routing(@PathParam("id") String id, @Context HttpHeaders headers) {
        RoutingEntry entry = reader.routing(CaseId.named(id), caller);
        return RoutingView.of(entry, words(headers), directory.view());
    }

    @POST
    @Path("{id}/acceptance")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "The handler takes the case on; needs If-Match")
    public Response accept(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer.to(() -> desk.accept(CaseId.named(id), ifMatch, caller));
    }

    @POST
    @Path("{id}/refusal")
    @Operation(summary = "The handler declines with a reason; the next in line is asked")
    public Response refuse(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "refusal",
                                                            value = Examples.REFUSAL)))
                    @Valid
                    @NotNull
                    Refusal body) {
        return answer.to(() -> desk.refuse(CaseId.named(id), ifMatch, body.reason(), caller));
    }

    @POST
    @Path("{id}/handover")
    @Operation(summary = "Handler or owner give the case to a colleague")
    public Response handOver(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "handover",
                                                            value = Examples.HANDOVER)))
                    @Valid
                    @NotNull
                    Handover body) {
        return answer.to(
                () -> desk.handOver(CaseId.named(id), ifMatch, body.to(), body.reason(), caller));
    }

    @POST
    @Path("{id}/override")
    @Operation(summary = "A coordinator or station head decides against routing, with a reason")
    public Response override(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "override",
                                                            value = Examples.OVERRIDE)))
                    @Valid
                    @NotNull
                    NamedHandler body) {
        var ruling = new Ruling(body.team(), body.handler(), body.reason());
        return answer.to(() -> desk.override(CaseId.named(id), ifMatch, ruling, caller));
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "Takes a mis-sent flag back within ten minutes; red only the duty officer")
    public Response withdraw(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "withdrawal",
                                                            value = Examples.WITHDRAWAL)))
                    @Valid
                    @NotNull
                    Refusal body) {
        return answer.to(() -> desk.withdraw(CaseId.named(id), ifMatch, body.reason(), caller));
    }

    @POST
    @Path("{id}/completion")
    @Operation(summary = "A request is done, an incident disposed of, whoever asked was told")
    public Response complete(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "completion",
                                                            value = Examples.COMPLETION)))
                    @Valid
                    @NotNull
                    Completion body) {
        return answer.to(
                () ->
                        desk.complete(
                                CaseId.named(id),
                                ifMatch,
                                body.disposal(),
                                body.feedback(),
                                caller));
    }

    @POST
    @Path("{id}/disclosure")
    @Operation(summary = "People and narrative unmasked, for a purpose that is logged")
    public CaseReader.Disclosure disclose(
            @PathParam("id") String id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "disclosure",
                                                            value = Examples.DISCLOSURE)))
                    @Valid
                    @NotNull
                    Purpose body) {
        return reader.disclose(CaseId.named(id), body.purpose(), caller);
    }

    private CaseView view(CaseReader.Reading reading) {
        return CaseView.of(reading, directory.view(), caller.mayKnowParties());
    }

    private Words words(HttpHeaders headers) {
        return new Words(Wording.locale(headers), directory.view(), catalog);
    }

    record Refusal(@NotBlank @PlainText(max = 500) String reason) {}

    /// @param disposal needed for an incident, absent for a request
    /// @param feedback what was done, and what whoever asked was told
    record Completion(
            @Nullable Disposal disposal, @NotBlank @PlainText(max = 2000) String feedback) {}

    record Handover(@NotNull UUID to, @NotBlank @PlainText(max = 500) String reason) {}

    record NamedHandler(
            @Nullable UUID team,
            @NotNull UUID handler,
            @NotBlank @PlainText(max = 500) String reason) {}

    record Purpose(@NotBlank @PlainText(max = 200) String purpose) {}

    record Page(List<CaseView> items, @Nullable String next) {}
}
