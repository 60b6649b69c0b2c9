package org.twogrids.cases.mediation;

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
import org.twogrids.cases.cases.CaseAnswer;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseView;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.PlainText;

/// Mediation over HTTP.
@Path("/api/cases/{id}/mediation")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class MediationResource {

    private static final String BEGINNING =
            """
            {"rightsExplained":true,"consents":[0,1],"guardian":false,"elsewhere":false}""";

    private static final String MEETING =
            """
            {"kind":"HOME_VISIT","heldAt":"2026-11-21T19:30:00+08:00","parties":[0],
             "helpers":["老邻居李某"],"consents":[0,1],"place":"14号楼2单元",
             "record":"老人怕冷,愿意等到供暖结束后再改造"}""";

    private static final String FAILING =
            """
            {"reason":"NO_AGREEMENT","rightsExplained":true,"again":false,
             "record":"双方对费用各执一词"}""";

    private final MediationDesk desk;
    private final CaseAnswer answer;
    private final Directory directory;
    private final Caller caller;

    MediationResource(MediationDesk desk, CaseAnswer answer, Directory directory, Caller caller) {
        this.desk = desk;
        this.answer = answer;
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The mediations of a case and their meetings, with the words one may read")
    public MediationView read(@PathParam("id") String id) {
        return MediationView.of(desk.read(CaseId.named(id), caller), directory.view());
    }

    @POST
    @Operation(summary = "Mediation begins: all agree and know their rights; needs If-Match")
    public Response begin(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "beginning",
                                                            value = BEGINNING)))
                    @Valid
                    @NotNull
                    Beginning body) {
        return answer.to(() -> desk.begin(CaseId.named(id), ifMatch, body, caller));
    }

    @POST
    @Path("extension")
    @Operation(summary = "A month more, once, as all parties wish; needs If-Match")
    public Response extend(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "extension",
                                                            value =
                                                                    "{\"allAgree\":true,\"reason\":\"等待鉴定结果\"}")))
                    @Valid
                    @NotNull
                    Extension body) {
        return answer.to(
                () ->
                        desk.extend(
                                CaseId.named(id), ifMatch, body.allAgree(), body.reason(), caller));
    }

    @POST
    @Path("sessions")
    @Operation(summary = "A session, a home visit or a talk with one party alone was held")
    public Response met(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "meeting",
                                                            value = MEETING)))
                    @Valid
                    @NotNull
                    Meeting body) {
        desk.met(CaseId.named(id), body, key, caller);
        return Response.status(Response.Status.CREATED).entity(read(id)).build();
    }

    @POST
    @Path("termination")
    @Operation(
            summary =
                    "Mediation ends without an agreement; what is of public order the police mediate"
                            + " once more, or handle by law; needs If-Match")
    public Response fail(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "termination",
                                                            value = FAILING)))
                    @Valid
                    @NotNull
                    Failing body) {
        return answer.to(() -> desk.fail(CaseId.named(id), ifMatch, body, caller));
    }

    record Extension(boolean allAgree, @NotBlank @PlainText(max = 500) String reason) {}

    record MediationView(List<Attempt> items) {

        static MediationView of(MediationDesk.Seen seen, DirectoryView names) {
            return new MediationView(
                    seen.mediations().stream().map(it -> Attempt.of(it, seen, names)).toList());
        }
    }

    /// @param publicOrder whether the police mediate under the Procedures for administrative cases
    /// @param team who sits in it beside the mediator who leads
    /// @param helperConsents the parties who want those of the team who help, 0 for the first
    /// @param endsBy when it should be over, a month after its beginning or as extended
    record Attempt(
            UUID id,
            CaseView.Named mediator,
            boolean publicOrder,
            Instant begunAt,
            Instant endsBy,
            boolean extended,
            @Nullable Instant endedAt,
            List<Seat> team,
            List<Integer> helperConsents,
            List<Session> sessions) {

        static Attempt of(Mediation mediation, MediationDesk.Seen seen, DirectoryView names) {
            return new Attempt(
                    mediation.id(),
                    CaseView.Named.member(mediation.mediator(), names),
                    mediation.publicOrder(),
                    mediation.begunAt(),
                    mediation.endsBy(),
                    mediation.extended(),
                    mediation.endedAt(),
                    seen.seats().stream()
                            .filter(it -> it.mediation().equals(mediation.id()))
                            .map(it -> Seat.of(it, names))
                            .toList(),
                    mediation.helperConsents(),
                    seen.sessions().stream()
                            .filter(it -> it.session().mediation().equals(mediation.id()))
                            .map(it -> Session.of(it, names))
                            .toList());
        }
    }

    record Seat(UUID id, String name, TeamPart part) {

        static Seat of(MediationSeat seat, DirectoryView names) {
            return new Seat(seat.member(), names.memberName(seat.member()), seat.part());
        }
    }

    /// @param parties who was there, 0 for the case's first party
    /// @param consents the parties who wanted those who helped; empty where nobody helped
    /// @param words null where they are not for the caller
    record Session(
            UUID id,
            Meeting.Kind kind,
            Instant heldAt,
            List<Integer> parties,
            List<Integer> consents,
            CaseView.Named by,
            MediationSession.@Nullable Words words) {

        static Session of(MediationDesk.Told told, DirectoryView names) {
            MediationSession session = told.session();
            return new Session(
                    session.id(),
                    session.kind(),
                    session.heldAt(),
                    session.parties(),
                    session.consents(),
                    CaseView.Named.member(session.recorder(), names),
                    told.words());
        }
    }
}
