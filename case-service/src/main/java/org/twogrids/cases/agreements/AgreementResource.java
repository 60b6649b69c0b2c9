package org.twogrids.cases.agreements;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseAnswer;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseView;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.PlainText;

/// Agreements and promises over HTTP.
@Path("/api/cases/{id}")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class AgreementResource {

    private static final String TERMS =
            """
            {"form":"WRITTEN","allAgree":true,"facts":"甲方改造暖气管道,乙方家中因此停暖",
             "issues":"何时施工,由谁承担费用","responsibility":"甲方未事先告知",
             "terms":"甲方供暖期结束后施工并承担费用","performance":"2027年4月10日前,在14号楼完成",
             "identityOrTitle":false,"guardian":false,
             "promises":[{"party":0,"what":"赔偿取暖器费用","amount":300.00,"due":"2026-12-10"},
                         {"party":0,"what":"完成管道改造","due":"2027-04-10"}],
             "particulars":{"people":[{"party":0,"sex":"MALE","ethnicity":"汉族",
               "birthDate":"1968-03-05","occupation":"退休","idNumber":"110101196803050000"}]}}""";

    private final AgreementDesk desk;
    private final AgreementReader agreements;
    private final CaseAnswer answer;
    private final Directory directory;
    private final Caller caller;

    AgreementResource(
            AgreementDesk desk,
            AgreementReader agreements,
            CaseAnswer answer,
            Directory directory,
            Caller caller) {
        this.desk = desk;
        this.agreements = agreements;
        this.answer = answer;
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @Path("agreements")
    @Operation(summary = "Agreements with their promises; the words for those who answer for it")
    public Items agreements(@PathParam("id") String id) {
        return Items.of(agreements.read(CaseId.named(id), caller), directory.view());
    }

    @POST
    @Path("agreements")
    @Operation(summary = "An oral agreement settles at once, a written one is to be signed")
    public Response draw(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "agreement",
                                                            value = TERMS)))
                    @Valid
                    @NotNull
                    Terms body) {
        return answer.to(() -> desk.draw(CaseId.named(id), ifMatch, body, caller));
    }

    @POST
    @Path("agreements/{agreement}/signatures")
    @Operation(summary = "Hands on the paper; with the last one it is in effect; needs If-Match")
    public Response sign(
            @PathParam("id") String id,
            @PathParam("agreement") UUID agreement,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "signatures",
                                                            value =
                                                                    "{\"parties\":[0,1],\"mediator\":true,\"seal\":true}")))
                    @Valid
                    @NotNull
                    Signatures body) {
        return answer.to(
                () ->
                        desk.sign(
                                CaseId.named(id),
                                ifMatch,
                                agreement,
                                body.parties(),
                                body.mediator(),
                                body.seal(),
                                caller));
    }

    @POST
    @Path("promises/{promise}")
    @Operation(summary = "Whether a promise was kept; a broken one reopens the case")
    public Response check(
            @PathParam("id") String id,
            @PathParam("promise") UUID promise,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "check",
                                                            value =
                                                                    "{\"state\":\"KEPT\",\"note\":\"看过转账记录\"}")))
                    @Valid
                    @NotNull
                    Check body) {
        return answer.to(
                () ->
                        desk.check(
                                CaseId.named(id),
                                ifMatch,
                                promise,
                                body.state(),
                                body.note(),
                                caller));
    }

    /// @param parties who has signed, sealed or left a fingerprint, 0 for the first party
    /// @param mediator whether the mediator has signed
    /// @param seal whether the committee's seal is on it
    record Signatures(
            @NotNull @Size(max = 50) Set<@NotNull Integer> parties,
            boolean mediator,
            boolean seal) {}

    /// @param note what was seen or heard, the proof; sealed
    record Check(@NotNull Promise.State state, @NotBlank @PlainText(max = 1000) String note) {}

    record Items(List<Item> items) {

        static Items of(AgreementReader.Seen seen, DirectoryView names) {
            return new Items(
                    seen.agreements().stream()
                            .map(it -> Item.of(it, seen.holder(), names))
                            .toList());
        }
    }

    /// @param signedBy the parties who have signed
    /// @param effectiveAt null while it is not in effect
    /// @param confirmable false where no court confirms it: identity, or a title
    /// @param confirmBy until when the parties may ask the court together
    /// @param words null where they are not for the caller
    /// @param paper null where there is none, or it is not for the caller
    /// @param signedPapers what came back signed; empty where it is not for the caller
    record Item(
            UUID id,
            String number,
            Terms.Form form,
            CaseView.Named mediator,
            Instant drawnUpAt,
            List<Integer> signedBy,
            boolean signedByMediator,
            boolean sealedByCommittee,
            @Nullable Instant effectiveAt,
            boolean withdrawn,
            boolean publicOrder,
            boolean confirmable,
            @Nullable Instant confirmBy,
            Agreement.@Nullable Words words,
            @Nullable Printed paper,
            List<PaperResource.SignedView> signedPapers,
            List<Obligation> promises) {

        static Item of(AgreementReader.Told told, boolean holder, DirectoryView names) {
            Agreement about = told.agreement();
            AgreementPaper.Kept paper = told.paper();
            return new Item(
                    about.id(),
                    about.number(),
                    about.form(),
                    CaseView.Named.member(about.mediator(), names),
                    about.drawnUpAt(),
                    about.signed().stream().filter(it -> it >= 0).sorted().toList(),
                    about.signed().contains(Agreement.MEDIATOR),
                    about.signed().contains(Agreement.SEAL),
                    about.effectiveAt(),
                    about.withdrawn(),
                    about.publicOrder(),
                    about.confirmable(),
                    told.confirmBy(),
                    told.words(),
                    holder && paper != null ? Printed.of(paper) : null,
                    holder
                            ? told.signed().stream()
                                    .map(it -> PaperResource.SignedView.of(it, names))
                                    .toList()
                            : List.of(),
                    told.promises().stream().map(Obligation::of).toList());
        }
    }

    /// @param lacking how many characters the typeface lacks: 〓 stands for them, to be put right by
    ///     hand
    /// @param sha256 of the PDF, as the journal keeps it
    record Printed(int pages, int lacking, String sha256) {

        static Printed of(AgreementPaper.Kept kept) {
            return new Printed(kept.pages(), kept.lacking(), kept.sha256());
        }
    }

    /// @param what null where it is not for the caller
    record Obligation(
            UUID id,
            int party,
            @Nullable String what,
            @Nullable BigDecimal amount,
            LocalDate due,
            Promise.State state,
            @Nullable Instant checkedAt) {

        static Obligation of(AgreementReader.Kept kept) {
            Promise promise = kept.promise();
            return new Obligation(
                    promise.id(),
                    promise.party(),
                    kept.what(),
                    promise.amount(),
                    promise.due(),
                    promise.state(),
                    promise.checkedAt());
        }
    }
}
