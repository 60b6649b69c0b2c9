package org.twogrids.grid.members;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.web.PlainText;

/// For whoever was handed a slip: logged in, but nobody in the directory yet.
@Path("/api/grid/invitations")
@Authenticated
class InvitationResource {

    private final MemberDesk desk;
    private final Caller caller;

    InvitationResource(MemberDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @POST
    @Path("acceptance")
    @Operation(
            operationId = "acceptInvitation",
            summary = "Become the member whom the slip invites, by the own login")
    public Joined accept(@Valid @NotNull Slip slip) {
        Member member = desk.join(slip.code, caller.login());
        return new Joined(member.id().value(), member.details().name());
    }

    /// In the body: addresses are kept in logs.
    record Slip(@NotBlank @PlainText(max = 100) String code) {}

    record Joined(UUID id, String name) {}
}
