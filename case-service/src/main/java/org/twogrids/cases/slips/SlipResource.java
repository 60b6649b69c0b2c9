package org.twogrids.cases.slips;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseAnswer;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseView;
import org.twogrids.cases.cases.OutsideUnits;
import org.twogrids.cases.cases.WhistleStep;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.OutsideUnit;
import org.twogrids.kernel.web.PlainText;

/// Whistle slips over HTTP.
@Path("/api/cases/{id}/slips")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SlipResource {

    private static final String ASK =
            """
            {"unit":"01890000-0000-7000-8000-000000000000","matter":"14号楼3单元停暖两天,有老人在家",
             "asked":"今日派人到场检修,恢复供暖","due":"2026-11-27T18:00:00+08:00"}""";

    private static final String REPLY =
            """
            {"outcome":"DONE","answeredOn":"2026-11-27","by":"热力公司 张工",
             "words":"已更换阀门,室温恢复到20度"}""";

    private static final String PAPER = "<!doctype html><html lang=\"zh-CN\">…<h1>吹哨单</h1>…</html>";

    private final SlipDesk desk;
    private final SlipReader slips;
    private final SlipPage page;
    private final CaseAnswer answer;
    private final Directory directory;
    private final Caller caller;

    SlipResource(
            SlipDesk desk,
            SlipReader slips,
            SlipPage page,
            CaseAnswer answer,
            Directory directory,
            Caller caller) {
        this.desk = desk;
        this.slips = slips;
        this.page = page;
        this.answer = answer;
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Slips to outside units; their words for those who answer for the case")
    public Slips read(@PathParam("id") String id) {
        DirectoryView names = directory.view();
        return new Slips(
                slips.read(CaseId.named(id), caller).stream()
                        .map(it -> Slip.of(it, names))
                        .toList());
    }

    @GET
    @Path("units")
    @Operation(summary = "Units that can be asked, and until when they would answer")
    public Units units(@PathParam("id") String id) {
        SlipDesk.Askable askable = desk.askable(CaseId.named(id), caller);
        return new Units(askable.due(), askable.units().stream().map(Unit::of).toList());
    }

    @POST
    @Operation(summary = "A unit is asked on paper; needs If-Match")
    public Response issue(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "slip", value = ASK)))
                    @Valid
                    @NotNull
                    Ask body) {
        return answer.to(() -> desk.issue(CaseId.named(id), ifMatch, body, caller));
    }

    @POST
    @Path("{slip}/answer")
    @Operation(summary = "The unit has answered, once; needs If-Match")
    public Response answer(
            @PathParam("id") String id,
            @PathParam("slip") UUID slip,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "answer", value = REPLY)))
                    @Valid
                    @NotNull
                    Reply body) {
        return answer.to(() -> desk.answer(CaseId.named(id), ifMatch, slip, body, caller));
    }

    @POST
    @Path("{slip}/withdrawal")
    @Operation(summary = "Nobody waits for an answer any more; needs If-Match")
    public Response withdraw(
            @PathParam("id") String id,
            @PathParam("slip") UUID slip,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "withdrawal",
                                                            value = "{\"reason\":\"物业已自行修好\"}")))
                    @Valid
                    @NotNull
                    Withdrawal body) {
        return answer.to(
                () -> desk.withdraw(CaseId.named(id), ifMatch, slip, body.reason(), caller));
    }

    @GET
    @Path("{slip}/page")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The slip for the printer: the place, nobody's name; logged")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            examples = @ExampleObject(name = "A4", value = PAPER)))
    public Response page(@PathParam("id") String id, @PathParam("slip") UUID slip) {
        return printed(slips.sheet(CaseId.named(id), slip, null, caller));
    }

    @POST
    @Path("{slip}/page")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The same with the parties, for a purpose that is logged")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            examples = @ExampleObject(name = "A4", value = PAPER)))
    public Response pageWithParties(
            @PathParam("id") String id,
            @PathParam("slip") UUID slip,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "purpose",
                                                            value =
                                                                    "{\"purpose\":\"维修人员须与住户约定上门时间\"}")))
                    @Valid
                    @NotNull
                    Purpose body) {
        return printed(slips.sheet(CaseId.named(id), slip, body.purpose(), caller));
    }

    private Response printed(SlipReader.Sheet sheet) {
        return Response.ok(page.of(sheet), MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    record Withdrawal(@NotBlank @PlainText(max = 500) String reason) {}

    record Purpose(@NotBlank @PlainText(max = 200) String purpose) {}

    record Slips(List<Slip> items) {}

    /// @param state `ISSUED` as long as it is open
    /// @param answeredOn null as long as nobody has answered
    /// @param endedBy who took the answer down, or withdrew it
    /// @param words null where they are not for the caller
    record Slip(
            UUID id,
            String number,
            CaseView.Named unit,
            CaseView.Named issuedBy,
            Instant issuedAt,
            Instant due,
            WhistleStep state,
            @Nullable LocalDate answeredOn,
            CaseView.@Nullable Named endedBy,
            @Nullable Instant endedAt,
            WhistleSlip.@Nullable Words words) {

        static Slip of(SlipReader.Told told, DirectoryView names) {
            WhistleSlip slip = told.slip();
            UUID ended = slip.endedBy();
            return new Slip(
                    slip.id(),
                    slip.number(),
                    new CaseView.Named(slip.unit(), OutsideUnits.name(names, slip.unit())),
                    CaseView.Named.member(slip.issuedBy(), names),
                    slip.issuedAt(),
                    slip.due(),
                    slip.state(),
                    slip.answeredOn(),
                    ended == null ? null : CaseView.Named.member(ended, names),
                    slip.endedAt(),
                    told.words());
        }
    }

    /// @param due until when a unit would answer where nobody says otherwise
    record Units(Instant due, List<Unit> items) {}

    /// @param fits whether it must see to matters of this category
    record Unit(UUID id, String name, OutsideUnit.Kind kind, boolean fits) {

        static Unit of(OutsideUnits.Serving serving) {
            return new Unit(serving.id(), serving.name(), serving.kind(), serving.fits());
        }
    }
}
