package org.twogrids.cases.search;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.kernel.directory.Caller;

/// Finding cases over HTTP. What is looked for stands in the body: names and phones have no place
/// in an address that is logged on its way.
@Path("/api/cases")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class SearchResource {

    private static final String SEARCH =
            """
            {"text":"暖气 14号楼","near":{"location":{"type":"Point","coordinates":[116.4036,39.9215]},
             "metres":500},"party":{"phone":"13900000000"},"purpose":"核对是否重复来访",
             "status":["ASSIGNED","ACCEPTED"],"category":["0602"],"limit":30}""";

    private static final String DRAFT =
            """
            {"location":{"type":"Point","coordinates":[116.4036,39.9215]},"category":"0602",
             "title":"暖气改造争执","narrative":"两家因暖气改造互不相让,老人在家受冻。",
             "occurredAt":"2026-11-20T09:30:00+08:00"}""";

    private final SearchDesk search;
    private final HintDesk hints;
    private final SimilarDesk similar;
    private final Caller caller;

    SearchResource(SearchDesk search, HintDesk hints, SimilarDesk similar, Caller caller) {
        this.search = search;
        this.hints = hints;
        this.similar = similar;
        this.caller = caller;
    }

    @POST
    @Path("searches")
    @Operation(
            summary =
                    "Cases within reach by words, number, place, party and filters, the newest"
                            + " first; never a restricted one; logged")
    public SearchDesk.Found search(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "search",
                                                            value = SEARCH)))
                    @Valid
                    @NotNull
                    Search wanted) {
        return search.search(wanted, caller);
    }

    @POST
    @Path("hints")
    @Operation(
            summary =
                    "Up to five cases that may be the matter about to be flagged; nothing is"
                            + " stored, a person decides")
    public Items<HintDesk.Hint> hints(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "draft", value = DRAFT)))
                    @Valid
                    @NotNull
                    Draft draft) {
        return new Items<>(hints.hints(draft, caller));
    }

    @GET
    @Path("{id}/similar")
    @Operation(summary = "How the like was settled, without anything that tells whose it was")
    public Items<SimilarDesk.Similar> similar(@PathParam("id") String id) {
        return new Items<>(similar.similar(CaseId.named(id), caller));
    }

    record Items<T>(List<T> items) {}
}
