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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseView;
import org.twogrids.cases.cases.Danger;
import org.twogrids.cases.cases.Report;
import org.twogrids.cases.routing.Point;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.PlainText;

/// What more was said of a matter, over HTTP.
@Path("/api/cases/{id}/additions")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class AdditionResource {

    private static final String MORE =
            """
            {"title":"又吵起来了","narrative":"今早两家又为暖气改造吵起来,老人一直在哭。",
             "location":{"type":"Point","coordinates":[116.4036,39.9215]},
             "occurredAt":"2026-11-21T08:10:00+08:00","riskFactors":["ELDER"],"danger":"NO",
             "parties":[{"name":"丙某","phone":"13900000002"}]}""";

    private final AdditionDesk desk;
    private final AdditionReader reader;
    private final Directory directory;
    private final Caller caller;

    AdditionResource(AdditionDesk desk, AdditionReader reader, Directory directory, Caller caller) {
        this.desk = desk;
        this.reader = reader;
        this.directory = directory;
        this.caller = caller;
    }

    /// "It is this one": for whoever was shown the case as a hint. They learn no more of it than
    /// the hint has told. 404 of a restricted case, 409 `matter-is-over` of one that has ended.
    @POST
    @Operation(
            summary =
                    "What a second reporter says of a matter that was flagged already; the case's"
                            + " number and state come back, no more than the hint has told")
    public Response add(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @RequestBody(content = @Content(examples = @ExampleObject(name = "more", value = MORE)))
                    @Valid
                    @NotNull
                    More body) {
        AdditionDesk.Taken taken = desk.add(CaseId.named(id), key, body, caller);
        return Response.created(URI.create("/api/cases/" + taken.caseId() + "/additions"))
                .entity(
                        new Added(
                                taken.addition(),
                                new Told(taken.caseId(), taken.number(), taken.status())))
                .build();
    }

    @GET
    @Operation(
            summary =
                    "What was added, the first first; words and people for those who answer for the"
                            + " case, who said it for those who answer by their office; logged")
    public Items read(@PathParam("id") String id) {
        return items(reader.read(CaseId.named(id), caller));
    }

    @POST
    @Path("disclosure")
    @Operation(summary = "The same with whoever said it, for a purpose that is logged")
    public Items disclose(
            @PathParam("id") String id,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "purpose",
                                                            value = "{\"purpose\":\"向反映人核实情况\"}")))
                    @Valid
                    @NotNull
                    Purpose body) {
        return items(reader.disclose(CaseId.named(id), body.purpose(), caller));
    }

    private Items items(List<AdditionReader.Line> lines) {
        DirectoryView names = directory.view();
        return new Items(lines.stream().map(it -> Item.of(it, names)).toList());
    }

    record Purpose(@NotBlank @PlainText(max = 200) String purpose) {}

    /// @param id of the addition
    record Added(UUID id, @JsonProperty("case") Told theCase) {}

    record Told(UUID id, String number, String status) {}

    record Items(List<Item> items) {}

    /// @param words null where they are not for the caller
    /// @param parties whom it names; empty where they are not for the caller
    /// @param reporter null where sealed from the caller
    record Item(
            UUID id,
            Instant at,
            Instant occurredAt,
            @Nullable GeoPoint location,
            @Nullable Danger danger,
            List<String> riskFactors,
            @Nullable String words,
            List<Report.Person> parties,
            CaseView.@Nullable Reported reporter) {

        static Item of(AdditionReader.Line line, DirectoryView names) {
            Addition addition = line.addition();
            UUID by = line.reporter();
            return new Item(
                    addition.id(),
                    addition.addedAt(),
                    addition.occurredAt(),
                    GeoPoint.of(addition.point()),
                    addition.danger(),
                    addition.riskFactors(),
                    line.words(),
                    line.people(),
                    by == null
                            ? null
                            : new CaseView.Reported(
                                    by,
                                    names.memberName(by),
                                    addition.reporterKind(),
                                    line.resident()));
        }
    }

    /// GeoJSON.
    record GeoPoint(String type, List<Double> coordinates) {

        static @Nullable GeoPoint of(@Nullable Point point) {
            return point == null ? null : new GeoPoint("Point", List.of(point.lon(), point.lat()));
        }
    }
}
