package org.twogrids.grid.postings;

import static java.util.Comparator.comparing;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.answers.PathId;
import org.twogrids.grid.members.MemberId;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.Role;

/// The offices of one person, also those that are over.
@Path("/api/grid/members/{id}/postings")
@Authenticated
class MemberPostingResource {

    private final PostingDesk desk;
    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    MemberPostingResource(
            PostingDesk desk, Directory directory, Administration administration, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listPostingsOfMember",
            summary = "Which offices a member holds, will hold or held, the latest first")
    public Page list(@PathParam("id") String id) {
        administration.requireKnown();
        var member = new MemberId(PathId.of(id, UnknownPosting::new));
        DirectoryView view = directory.view();
        Scope scope = administration.ownPostings();
        Instant now = clock.instant();
        return new Page(
                desk.everHeldBy(member).stream()
                        .sorted(comparing((Posting held) -> held.term().from()).reversed())
                        .map(held -> OfficeView.of(view, held, scope, now))
                        .toList());
    }

    record Page(List<OfficeView> items) {}

    record Place(String code, String name, @Nullable AreaKind kind) {}

    /// @param version what ending it or handing it over names in `If-Match`
    /// @param mayChange whether the reader may end it or hand it over now
    /// @param mayWithdraw whether it has not begun and the reader may take it back
    /// @param withdrawn whether it was taken back before it began
    record OfficeView(
            UUID id,
            Place area,
            Role role,
            boolean primary,
            Instant from,
            @Nullable Instant to,
            long version,
            boolean mayChange,
            boolean mayWithdraw,
            boolean withdrawn) {

        static OfficeView of(DirectoryView view, Posting held, Scope scope, Instant now) {
            Term term = held.term();
            String area = term.area();
            boolean mine =
                    term.goesOnPast(now) && scope.coversPostings(view.path(area, later(now, term)));
            return new OfficeView(
                    held.id().value(),
                    new Place(area, view.areaName(area), view.kind(area).orElse(null)),
                    term.role(),
                    term.primary(),
                    term.from(),
                    term.to(),
                    held.version(),
                    mine,
                    mine && term.from().isAfter(now),
                    term.isWithdrawn());
        }

        /// An area may begin with the office only.
        private static Instant later(Instant now, Term term) {
            return term.from().isAfter(now) ? term.from() : now;
        }
    }
}
