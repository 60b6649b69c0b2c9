package org.twogrids.cases.protection;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseAnswer;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.web.PlainText;

/// How somebody in danger is protected, over HTTP. Who need not know does not find the case.
@Path("/api/cases/{id}/protection")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ProtectionResource {

    private static final String ISSUE =
            """
            {"kind":"PROTECTION_ORDER","number":"(2026)京0101民保令1号","issuer":"示例人民法院",
             "victim":0,"bound":1,"issuedOn":"2026-11-25","validUntil":"2027-05-25"}""";

    private static final String VISIT =
            """
            {"party":0,"alone":true,"note":"独自在家,近日未再受到骚扰"}""";

    private static final String CONTACT =
            """
            {"number":"13900000001","from":"09:00","to":"11:00","codeWord":"问一下物业费","note":"不要发短信"}""";

    private static final String REFERRAL =
            """
            {"kind":"SHELTER","wanted":true,"note":"已联系区救助站,当晚入住"}""";

    private static final String NOTE = "{\"note\":\"已当面告知社区居委会主任\"}";

    private final ProtectionDesk desk;
    private final ProtectionReader protections;
    private final CaseAnswer answer;
    private final Directory directory;
    private final Caller caller;

    ProtectionResource(
            ProtectionDesk desk,
            ProtectionReader protections,
            CaseAnswer answer,
            Directory directory,
            Caller caller) {
        this.desk = desk;
        this.protections = protections;
        this.answer = answer;
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Letters, orders, visits, referrals, how to reach the victim, who may know")
    public ProtectionView read(@PathParam("id") String id) {
        return ProtectionView.of(protections.read(CaseId.named(id), caller), directory.view());
    }

    @POST
    @Path("papers")
    @Operation(summary = "A warning letter was written or an order made; needs If-Match")
    public Response issue(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "issue", value = ISSUE)))
                    @Valid
                    @NotNull
                    Issue body) {
        return answer.to(() -> desk.issue(CaseId.named(id), ifMatch, body, caller));
    }

    @POST
    @Path("papers/{paper}/service")
    @Operation(summary = "It was handed to one of the two; needs If-Match")
    public Response serve(
            @PathParam("id") String id,
            @PathParam("paper") UUID paper,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "service",
                                                            value = "{\"party\":1}")))
                    @Valid
                    @NotNull
                    Service body) {
        return answer.to(() -> desk.serve(CaseId.named(id), ifMatch, paper, body.party(), caller));
    }

    @POST
    @Path("papers/{paper}/notice")
    @Operation(summary = "The residents' committee was told; needs If-Match")
    public Response tellCommittee(
            @PathParam("id") String id,
            @PathParam("paper") UUID paper,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "notice", value = NOTE)))
                    @Valid
                    @NotNull
                    Said body) {
        return answer.to(
                () -> desk.tellCommittee(CaseId.named(id), ifMatch, paper, body.note(), caller));
    }

    @POST
    @Path("papers/{paper}/visits")
    @Operation(summary = "One of the two was visited alone; needs If-Match")
    public Response visit(
            @PathParam("id") String id,
            @PathParam("paper") UUID paper,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "visit", value = VISIT)))
                    @Valid
                    @NotNull
                    Visited body) {
        return answer.to(
                () ->
                        desk.visit(
                                CaseId.named(id),
                                ifMatch,
                                paper,
                                body.party(),
                                body.alone(),
                                body.note(),
                                caller));
    }

    @POST
    @Path("papers/{paper}/breach")
    @Operation(summary = "It was not kept: the police are alerted anew; needs If-Match")
    public Response breach(
            @PathParam("id") String id,
            @PathParam("paper") UUID paper,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "breach", value = NOTE)))
                    @Valid
                    @NotNull
                    Said body) {
        return answer.to(() -> desk.breach(CaseId.named(id), ifMatch, paper, body.note(), caller));
    }

    @POST
    @Path("papers/{paper}/end")
    @Operation(summary = "It has expired or was lifted; needs If-Match")
    public Response end(
            @PathParam("id") String id,
            @PathParam("paper") UUID paper,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "end", value = NOTE)))
                    @Valid
                    @NotNull
                    Said body) {
        return answer.to(() -> desk.end(CaseId.named(id), ifMatch, paper, body.note(), caller));
    }

    @PUT
    @Path("contact")
    @Operation(summary = "How the victim wants to be reached, and in no other way; needs If-Match")
    public Response choose(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "contact",
                                                            value = CONTACT)))
                    @Valid
                    @NotNull
                    ChosenContact body) {
        return answer.to(() -> desk.choose(CaseId.named(id), ifMatch, body, caller));
    }

    @POST
    @Path("referrals")
    @Operation(summary = "Shelter, doctor, lawyer or women's federation were asked; needs If-Match")
    public Response refer(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "referral",
                                                            value = REFERRAL)))
                    @Valid
                    @NotNull
                    Asked body) {
        return answer.to(
                () ->
                        desk.refer(
                                CaseId.named(id),
                                ifMatch,
                                body.kind(),
                                body.wanted(),
                                body.note(),
                                caller));
    }

    record Service(@NotNull @Min(0) @Max(49) Integer party) {}

    record Said(@NotBlank @PlainText(max = 2000) String note) {}

    /// @param alone whether the other one was not there
    record Visited(
            @NotNull @Min(0) @Max(49) Integer party,
            boolean alone,
            @NotBlank @PlainText(max = 2000) String note) {}

    /// @param wanted whether the victim wants it
    record Asked(
            @NotNull Referral.Kind kind,
            boolean wanted,
            @NotBlank @PlainText(max = 2000) String note) {}
}
