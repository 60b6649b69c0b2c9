package org.twogrids.grid.members;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.answers.PathId;
import org.twogrids.grid.areas.Territory;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.PlainText;
import org.twogrids.kernel.web.Preconditions;

/// Who works where. Names and offices only: how to reach somebody is nobody's to read here.
@Path("/api/grid/members")
@Authenticated
class MemberResource {

    private static final int INACTIVE = 200;

    private final MemberDesk desk;
    private final ApartDesk apart;
    private final MemberViews views;
    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    MemberResource(
            MemberDesk desk,
            ApartDesk apart,
            MemberViews views,
            Directory directory,
            Administration administration,
            Clock clock) {
        this.desk = desk;
        this.apart = apart;
        this.views = views;
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listMembers",
            summary = "Members posted to an area or below it, by name")
    public People list(
            @QueryParam("area") @NotBlank @PlainText(max = 20) @Parameter(example = "110101001005")
                    String area) {
        administration.requireKnown();
        var view = directory.view();
        var now = clock.instant();
        Territory.requireKnown(view, area);
        Map<UUID, SortedSet<Role>> roles =
                Territory.within(view, area, now).stream()
                        .flatMap(within -> view.postings(within, now))
                        .collect(
                                groupingBy(
                                        Posting::member,
                                        mapping(Posting::role, toCollection(TreeSet::new))));
        return new People(
                roles.entrySet().stream()
                        .map(
                                member ->
                                        new Person(
                                                member.getKey(),
                                                view.memberName(member.getKey()),
                                                view.member(member.getKey(), now).isPresent(),
                                                List.copyOf(member.getValue())))
                        .sorted(comparing(Person::name).thenComparing(Person::id))
                        .toList());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readMember",
            summary = "A member, with the ETag that changing them needs")
    public RestResponse<MemberView> read(@PathParam("id") String id) {
        administration.requireKnown();
        return answer(desk.read(parsed(id)));
    }

    /// Nobody finds them by their name, so whoever may have something become of them is told.
    @GET
    @Path("inactive")
    @Operation(
            operationId = "listInactiveMembers",
            summary =
                    "Invited only, suspended or gone, of those whom I may change, the latest first")
    public Inactive inactive(@QueryParam("cursor") @PlainText(max = 60) @Nullable String cursor) {
        var after = cursor == null ? Apart.FIRST : Apart.after(cursor);
        var found = apart.page(after, INACTIVE + 1, administration.ownPostings());
        return new Inactive(
                found.stream().limit(INACTIVE).map(InactivePerson::of).toList(),
                found.size() > INACTIVE ? found.get(INACTIVE - 1).place().cursor() : null);
    }

    @POST
    @Operation(operationId = "inviteMember", summary = "Enter somebody, with a slip to hand over")
    public RestResponse<Invited> invite(@Valid @NotNull Details details) {
        return slip(
                RestResponse.Status.CREATED,
                desk.invite(
                        details.details(),
                        details.contact(),
                        details.sex,
                        administration.postings()));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "changeMember", summary = "Another name, other skills or contacts")
    public RestResponse<MemberView> change(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Details details) {
        return answer(
                desk.change(
                        parsed(id),
                        ifMatch,
                        details.details(),
                        details.contact(),
                        details.sex,
                        administration.postings()));
    }

    @POST
    @Path("{id}/invitation")
    @Operation(operationId = "inviteAgain", summary = "Another slip; the one before is void")
    public RestResponse<Invited> inviteAgain(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return slip(
                RestResponse.Status.OK,
                desk.inviteAgain(parsed(id), ifMatch, administration.postings()));
    }

    private RestResponse<MemberView> answer(Member member) {
        return RestResponse.ResponseBuilder.ok(views.of(member, administration.ownPostings()))
                .header("ETag", Preconditions.etag(member.version()))
                .build();
    }

    private RestResponse<Invited> slip(RestResponse.Status status, MemberDesk.Invited invited) {
        var body =
                new Invited(
                        views.of(invited.member(), administration.ownPostings()),
                        new Slip(invited.slip().code(), invited.slip().expiresAt()));
        return RestResponse.ResponseBuilder.create(status, body)
                .header("Location", "/api/grid/members/" + body.member.id())
                .header("ETag", Preconditions.etag(invited.member().version()))
                .build();
    }

    static UUID parsed(String id) {
        return PathId.of(id, UnknownMember::new);
    }

    /// @param skills such as `legal`, `heating` or the first digits of a category
    /// @param languages and dialects, such as `zh`, `en`, `上海话`
    /// @param phone left out: the known contacts stay
    /// @param sex `F` or `M`, for the composition of committees only; shown to nobody
    record Details(
            @NotBlank @PlainText(max = 60) String name,
            @Pattern(regexp = "\\+?[0-9][0-9 ()\\-]{1,18}[0-9]") @Nullable String phone,
            @Pattern(regexp = "[^\\s@]{1,64}@[^\\s@]{1,190}") @Nullable String email,
            @Nullable List<@Valid @NotNull @PlainText(max = 40) String> skills,
            @Nullable List<@Valid @NotNull @PlainText(max = 40) String> languages,
            @Pattern(regexp = "[FM]") @Nullable String sex) {

        MemberDetails details() {
            return new MemberDetails(
                    null,
                    name.strip(),
                    skills == null ? List.of() : skills.stream().distinct().toList(),
                    languages == null ? List.of() : languages.stream().distinct().toList());
        }

        WorkContact contact() {
            return new WorkContact(phone, email);
        }
    }

    record People(List<Person> items) {}

    /// @param active whether they belong to the directory now: neither invited only nor suspended
    record Person(UUID id, String name, boolean active, List<Role> roles) {}

    /// @param next the cursor of the next page; null on the last one
    record Inactive(List<InactivePerson> items, @Nullable String next) {}

    /// @param since when anything of theirs changed last
    record InactivePerson(UUID id, String name, MemberState state, Instant since) {

        static InactivePerson of(ApartDesk.Person found) {
            return new InactivePerson(
                    found.place().id(),
                    found.member().details().name(),
                    found.member().state(),
                    found.place().since());
        }
    }

    /// @param invitation shown this once
    record Invited(MemberView member, Slip invitation) {}

    record Slip(String code, Instant expiresAt) {}
}
