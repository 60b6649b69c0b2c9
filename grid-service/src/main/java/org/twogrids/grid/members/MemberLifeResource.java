package org.twogrids.grid.members;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.kernel.web.PlainText;
import org.twogrids.kernel.web.Preconditions;

/// What becomes of a member after the invitation; each step needs a reason.
@Path("/api/grid/members")
@Authenticated
class MemberLifeResource {

    private final MemberDesk desk;
    private final PartingDesk parting;
    private final MemberViews views;
    private final Administration administration;

    MemberLifeResource(
            MemberDesk desk,
            PartingDesk parting,
            MemberViews views,
            Administration administration) {
        this.desk = desk;
        this.parting = parting;
        this.views = views;
        this.administration = administration;
    }

    @POST
    @Path("{id}/suspension")
    @Operation(operationId = "suspendMember", summary = "Access rests, offices stay")
    public RestResponse<MemberView> suspend(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Why why) {
        return answer(
                desk.suspend(
                        MemberResource.parsed(id), ifMatch, why.reason, administration.postings()));
    }

    @POST
    @Path("{id}/return")
    @Operation(operationId = "returnMember", summary = "Back from a suspension, or after leaving")
    public RestResponse<MemberView> comeBack(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Why why) {
        return answer(
                desk.comeBack(
                        MemberResource.parsed(id), ifMatch, why.reason, administration.postings()));
    }

    @POST
    @Path("{id}/leaving")
    @Operation(
            operationId = "leave",
            summary = "Gone for good: all that they held ends, and what was open is listed")
    public RestResponse<Left> leave(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Why why) {
        var left =
                parting.leave(
                        MemberResource.parsed(id), ifMatch, why.reason, administration.postings());
        return RestResponse.ResponseBuilder.ok(
                        new Left(
                                views.of(left.member(), administration.ownPostings()), left.open()))
                .header("ETag", Preconditions.etag(left.member().version()))
                .build();
    }

    @POST
    @Path("{id}/merge")
    @Operation(
            operationId = "mergeMember",
            summary = "A duplicate: all that it holds goes to the survivor, which is answered")
    public RestResponse<MemberView> merge(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Merge merge) {
        return answer(
                parting.merge(
                        MemberResource.parsed(id),
                        ifMatch,
                        merge.into,
                        merge.reason,
                        administration.postings()));
    }

    private RestResponse<MemberView> answer(Member member) {
        return RestResponse.ResponseBuilder.ok(views.of(member, administration.ownPostings()))
                .header("ETag", Preconditions.etag(member.version()))
                .build();
    }

    record Why(@NotBlank @PlainText(max = 500) String reason) {}

    record Merge(@NotNull UUID into, @NotBlank @PlainText(max = 500) String reason) {}

    record Left(MemberView member, OpenWork open) {}
}
