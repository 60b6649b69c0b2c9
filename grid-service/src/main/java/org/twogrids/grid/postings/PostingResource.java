package org.twogrids.grid.postings;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.answers.Ending;
import org.twogrids.grid.answers.PathId;
import org.twogrids.grid.answers.Versioned;
import org.twogrids.grid.areas.IsoInstant;
import org.twogrids.grid.areas.Territory;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.PlainText;

/// Offices: who holds them, taking and leaving them.
@Path("/api/grid/postings")
@Authenticated
class PostingResource {

    private final PostingDesk desk;
    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    PostingResource(
            PostingDesk desk, Directory directory, Administration administration, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listPostings",
            summary = "Who holds, or held, which office in an area itself at any time")
    public Page list(
            @QueryParam("area")
                    @NotBlank
                    @PlainText(max = 20)
                    @Parameter(example = "110101910000P03")
                    String area,
            @QueryParam("role") @PlainText(max = 40) @Parameter(example = "COMMUNITY_OFFICER")
                    @Nullable String role,
            @QueryParam("at")
                    @PlainText(max = 40)
                    @IsoInstant
                    @Parameter(example = "2026-05-03T14:05:00+08:00")
                    @Nullable String at) {
        administration.requireKnown();
        DirectoryView view = directory.view();
        Territory.requireKnown(view, area);
        Instant when = at == null ? clock.instant() : IsoInstant.Validator.parse(at);
        Role only = role == null ? null : role(role);
        return new Page(
                view.postings(area, when)
                        .filter(posting -> only == null || posting.role() == only)
                        .map(posting -> PostingView.of(view, posting))
                        .toList());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readPosting",
            summary = "An office, with the ETag that ending it needs")
    public RestResponse<PostingView> read(@PathParam("id") String id) {
        administration.requireKnown();
        var found = desk.read(parsed(id).value());
        return Versioned.ok(view(found), found.version());
    }

    @POST
    @Operation(operationId = "post", summary = "Give a member an office")
    public RestResponse<PostingView> post(@Valid @NotNull NewPosting posting) {
        var posted = desk.post(posting::term, posting.reason, administration.postings());
        return Versioned.created(
                "/api/grid/postings/" + posted.id(), view(posted), posted.version());
    }

    @POST
    @Path("{id}/end")
    @Operation(operationId = "endPosting", summary = "End an office")
    public RestResponse<PostingView> end(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Ending end) {
        var scope = administration.postings();
        var ended = desk.end(parsed(id).value(), ifMatch, end.at(), end.reason(), scope);
        return Versioned.ok(view(ended), ended.version());
    }

    /// The history keeps what was withdrawn, as an office that ended as it began.
    @POST
    @Path("{id}/withdrawal")
    @Operation(
            operationId = "withdrawPosting",
            summary = "Take back an office that has not begun yet")
    public RestResponse<PostingView> withdraw(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Withdrawal body) {
        var scope = administration.postings();
        var withdrawn = desk.withdraw(parsed(id).value(), ifMatch, body.reason, scope);
        return Versioned.ok(view(withdrawn), withdrawn.version());
    }

    /// The old term ends at the instant at which the successor's begins.
    @POST
    @Path("{id}/handover")
    @Operation(
            operationId = "handPostingOver",
            summary = "Hand an office over without a gap; tells what is open for the predecessor")
    public HandedOver handOver(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull HandOver body) {
        var scope = administration.postings();
        var done =
                desk.handOver(
                        parsed(id).value(),
                        ifMatch,
                        new MemberId(body.successor),
                        body.at,
                        body.reason,
                        scope);
        return new HandedOver(
                view(done.ended()),
                view(done.begun()),
                OpenWork.of(directory.view(), done.ended().member(), done.begun().from()));
    }

    private PostingView view(DirectoryEvent.Posting posting) {
        return PostingView.of(directory.view(), posting);
    }

    static PostingId parsed(String id) {
        return new PostingId(PathId.of(id, UnknownPosting::new));
    }

    static Role role(String name) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Rejection("role", "unknown-value", name));
    }

    /// @param from now where it is missing; in the past it backdates
    record NewPosting(
            @NotNull UUID member,
            @NotBlank @PlainText(max = 20) String area,
            @NotNull Role role,
            boolean primary,
            @Nullable Instant from,
            @NotBlank @PlainText(max = 500) String reason) {

        Term term(Instant now) {
            return new Term(
                    new MemberId(member),
                    area,
                    role,
                    primary,
                    from == null ? now : from.truncatedTo(ChronoUnit.MILLIS),
                    null);
        }
    }

    record Withdrawal(@NotBlank @PlainText(max = 500) String reason) {}

    /// @param at when the one ends and the other begins; now where it is missing
    record HandOver(
            @NotNull UUID successor,
            @Nullable Instant at,
            @NotBlank @PlainText(max = 500) String reason) {}

    /// @param open what the predecessor still has and a hand-over does not move
    record HandedOver(PostingView ended, PostingView begun, OpenWork open) {}

    record Page(List<PostingView> items) {}

    record Person(UUID id, String name) {}

    record PostingView(
            UUID id,
            Person member,
            String area,
            Role role,
            boolean primary,
            Instant from,
            @Nullable Instant to,
            long version) {

        static PostingView of(DirectoryView view, DirectoryEvent.Posting posting) {
            return new PostingView(
                    posting.id(),
                    new Person(posting.member(), view.memberName(posting.member())),
                    posting.area(),
                    posting.role(),
                    posting.primary(),
                    posting.from(),
                    posting.to(),
                    posting.version());
        }
    }
}
