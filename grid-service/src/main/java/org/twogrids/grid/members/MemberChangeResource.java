package org.twogrids.grid.members;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;

/// What became of members.
@Path("/api/grid/members/{id}/changes")
@Authenticated
class MemberChangeResource {

    private final MemberRecords records;
    private final Administration administration;

    MemberChangeResource(MemberRecords records, Administration administration) {
        this.records = records;
        this.administration = administration;
    }

    @GET
    @Operation(
            operationId = "listMemberChanges",
            summary = "What became of a member, the newest first, with those of merged duplicates")
    public Changes list(@PathParam("id") String id) {
        administration.requireKnown();
        UUID member = MemberResource.parsed(id);
        return new Changes(
                records.changes(member, administration.ownPostings()).stream()
                        .map(ChangeView::of)
                        .toList());
    }

    record Changes(List<ChangeView> items) {}

    /// @param member one of the merged ones where it is not the member itself
    /// @param reason only for who may change the member; each reading is logged
    record ChangeView(
            UUID member,
            MemberFact.Act act,
            Instant at,
            String by,
            long version,
            @Nullable String reason) {

        static ChangeView of(MemberRecords.Change change) {
            MemberChange what = change.what();
            return new ChangeView(
                    what.member().value(),
                    what.act(),
                    what.changedAt(),
                    what.changedBy(),
                    what.version(),
                    change.reason());
        }
    }
}
