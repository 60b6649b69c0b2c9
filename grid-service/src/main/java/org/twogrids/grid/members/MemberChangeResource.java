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
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;

/// What became of members.
@Path("/api/grid/members/{id}/changes")
@Authenticated
class MemberChangeResource {

    private final MemberRecords records;
    private final Directory directory;
    private final Administration administration;

    MemberChangeResource(
            MemberRecords records, Directory directory, Administration administration) {
        this.records = records;
        this.directory = directory;
        this.administration = administration;
    }

    @GET
    @Operation(
            operationId = "listMemberChanges",
            summary = "What became of a member, the newest first, with those of merged duplicates")
    public Changes list(@PathParam("id") String id) {
        administration.requireKnown();
        UUID member = MemberResource.parsed(id);
        DirectoryView view = directory.view();
        return new Changes(
                records.changes(member, administration.ownPostings()).stream()
                        .map(change -> ChangeView.of(view, change))
                        .toList());
    }

    record Changes(List<ChangeView> items) {}

    /// @param member one of the merged ones where it is not the member itself
    /// @param by a login
    /// @param byName whose it is; null of an administrator who is no member
    /// @param reason only for who may change the member; each reading is logged
    record ChangeView(
            UUID member,
            MemberFact.Act act,
            Instant at,
            String by,
            @Nullable String byName,
            long version,
            @Nullable String reason) {

        static ChangeView of(DirectoryView view, MemberRecords.Change change) {
            MemberChange what = change.what();
            return new ChangeView(
                    what.member().value(),
                    what.act(),
                    what.changedAt(),
                    what.changedBy(),
                    view.memberOf(what.changedBy()).map(view::memberName).orElse(null),
                    what.version(),
                    change.reason());
        }
    }
}
