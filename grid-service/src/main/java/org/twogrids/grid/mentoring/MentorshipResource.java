package org.twogrids.grid.mentoring;

import static java.util.Comparator.comparing;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.answers.Ending;
import org.twogrids.grid.answers.PathId;
import org.twogrids.grid.answers.Versioned;
import org.twogrids.grid.areas.Territory;
import org.twogrids.grid.members.MemberId;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.web.PlainText;

/// Mentors and their apprentices.
@Path("/api/grid/mentorships")
@Authenticated
class MentorshipResource {

    private final MentorshipDesk desk;
    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    MentorshipResource(
            MentorshipDesk desk, Directory directory, Administration administration, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listMentorships",
            summary = "Pairs in force of whoever is posted to an area or below it")
    public Page list(
            @QueryParam("area") @NotBlank @PlainText(max = 20) @Parameter(example = "110101910000")
                    String area) {
        administration.requireKnown();
        DirectoryView view = directory.view();
        Territory.requireKnown(view, area);
        Instant now = clock.instant();
        return new Page(
                Territory.within(view, area, now).stream()
                        .flatMap(within -> view.postings(within, now))
                        .map(Posting::member)
                        .distinct()
                        .flatMap(member -> view.mentorships(member, now))
                        .distinct()
                        .map(pair -> MentorshipView.of(view, pair))
                        .sorted(
                                comparing((MentorshipView pair) -> pair.mentor.name)
                                        .thenComparing(pair -> pair.apprentice.name)
                                        .thenComparing(MentorshipView::id))
                        .toList());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readMentorship",
            summary = "A pair, with the ETag that ending it needs")
    public RestResponse<MentorshipView> read(@PathParam("id") String id) {
        administration.requireKnown();
        var found = desk.read(parsed(id));
        return Versioned.ok(view(found), found.version());
    }

    @POST
    @Operation(operationId = "pair", summary = "Give a member a mentor")
    public RestResponse<MentorshipView> pair(@Valid @NotNull NewMentorship pair) {
        var scope = administration.postings();
        var paired = desk.pair(pair::bond, pair.reason, scope, administration.login());
        return Versioned.created(
                "/api/grid/mentorships/" + paired.id(), view(paired), paired.version());
    }

    @POST
    @Path("{id}/end")
    @Operation(operationId = "endMentorship", summary = "End a pair")
    public RestResponse<MentorshipView> end(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Ending end) {
        var scope = administration.postings();
        var ended =
                desk.end(
                        parsed(id), ifMatch, end.at(), end.reason(), scope, administration.login());
        return Versioned.ok(view(ended), ended.version());
    }

    private MentorshipView view(DirectoryEvent.Mentorship pair) {
        return MentorshipView.of(directory.view(), pair);
    }

    private static UUID parsed(String id) {
        return PathId.of(id, UnknownMentorship::new);
    }

    /// @param from now where it is missing
    record NewMentorship(
            @NotNull UUID mentor,
            @NotNull UUID apprentice,
            @Nullable Instant from,
            @NotBlank @PlainText(max = 500) String reason) {

        Bond bond(Instant now) {
            return new Bond(
                    new MemberId(mentor),
                    new MemberId(apprentice),
                    from == null ? now : from.truncatedTo(ChronoUnit.MILLIS),
                    null);
        }
    }

    record Page(List<MentorshipView> items) {}

    record Person(UUID id, String name) {

        static Person of(DirectoryView view, UUID member) {
            return new Person(member, view.memberName(member));
        }
    }

    record MentorshipView(
            UUID id,
            Person mentor,
            Person apprentice,
            Instant from,
            @Nullable Instant to,
            long version) {

        static MentorshipView of(DirectoryView view, DirectoryEvent.Mentorship pair) {
            return new MentorshipView(
                    pair.id(),
                    Person.of(view, pair.mentor()),
                    Person.of(view, pair.apprentice()),
                    pair.from(),
                    pair.to(),
                    pair.version());
        }
    }
}
