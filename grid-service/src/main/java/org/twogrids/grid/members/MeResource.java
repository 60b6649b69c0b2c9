package org.twogrids.grid.members;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;

/// Who the caller is to the directory.
@Path("/api/grid/me")
@Authenticated
class MeResource {

    private final Caller caller;
    private final Directory directory;
    private final Clock clock;

    MeResource(Caller caller, Directory directory, Clock clock) {
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "readMe", summary = "Me, my offices and my teams")
    public Me read() {
        UUID me = caller.member();
        var view = directory.view();
        var now = clock.instant();
        return new Me(
                me,
                view.memberName(me),
                caller.login(),
                view.postingsOf(me, now).stream()
                        .flatMap(posting -> Office.of(view, posting).stream())
                        .toList(),
                view.teamsOf(me, now).stream()
                        .map(team -> new OwnTeam(team, view.teamName(team)))
                        .toList());
    }

    record Me(UUID id, String name, String login, List<Office> postings, List<OwnTeam> teams) {}

    record Office(UUID id, OfficeArea area, Role role, boolean primary) {

        static Optional<Office> of(DirectoryView view, Posting posting) {
            return view.kind(posting.area())
                    .map(
                            kind ->
                                    new OfficeArea(
                                            posting.area(), view.areaName(posting.area()), kind))
                    .map(area -> new Office(posting.id(), area, posting.role(), posting.primary()));
        }
    }

    record OfficeArea(String code, String name, AreaKind kind) {}

    record OwnTeam(UUID id, String name) {}
}
