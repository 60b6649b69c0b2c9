package org.twogrids.notify.policies;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.InvalidField;
import org.twogrids.kernel.web.Preconditions;

/// Who must be told of what, by when, and who comes next: as it holds now, as it held, and changed.
@Path("/api/alerts/policies")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class PolicyResource {

    private static final int A_PAGE = 50;
    private static final String BOOK =
            """
            {"rules":[{"name":"any","chains":[\
            {"first":"OFFICER","then":[{"who":"BACKUP"},{"who":"DUTY_LEADER"},\
            {"who":"STATION_HEAD","channels":["VOICE"]}]},\
            {"first":"HANDLER","within":"PT30M","then":[{"who":"COORDINATOR"}]},\
            {"first":"OWNER","then":[{"who":"COORDINATOR"}]}]}]}\
            """;
    private static final String EXAMPLE =
            """
            {"version":3,"changedBy":{"id":"0199c0de-7a10-7000-8000-000000000007","name":"周平安"},\
            "changedAt":"2026-11-24T10:00:00+08:00","book":\
            """
                    + BOOK
                    + "}";
    private static final String LIST =
            """
            {"items":[{"version":3,\
            "changedBy":{"id":"0199c0de-7a10-7000-8000-000000000007","name":"周平安"},\
            "changedAt":"2026-11-24T10:00:00+08:00"}],"next":null}\
            """;

    private final Editions editions;
    private final Policies policies;
    private final PolicyDesk desk;
    private final Directory directory;
    private final Caller caller;

    PolicyResource(
            Editions editions,
            Policies policies,
            PolicyDesk desk,
            Directory directory,
            Caller caller) {
        this.editions = editions;
        this.policies = policies;
        this.desk = desk;
        this.directory = directory;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The policies in force",
            description = "With the ETag that changing them needs. Version 0 is the shipped one.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = Version.class),
                            examples = @ExampleObject(name = "in force", value = EXAMPLE)))
    public Response show() {
        caller.member();
        return answer(version(editions.latest()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Other policies, from now on",
            description =
                    "All rules at once. For coordinators, sub-district leaders and station heads:"
                            + " each changes the rules whose `areas` all lie in theirs. What is"
                            + " under way goes on by the new ones from its next step.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = WrittenBook.class),
                            examples = @ExampleObject(name = "one rule for all", value = BOOK)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = Version.class),
                            examples = @ExampleObject(name = "in force", value = EXAMPLE)))
    @APIResponse(responseCode = "400", description = "A rule makes no sense; the field is named")
    @APIResponse(responseCode = "403", description = "Not the caller's to change")
    @APIResponse(responseCode = "412", description = "Somebody else was faster")
    public Response change(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid WrittenBook book) {
        return answer(view(desk.change(caller.member(), ifMatch, book)));
    }

    @GET
    @Path("/versions")
    @Operation(summary = "Who changed the policies when, newest first")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = VersionList.class),
                            examples = @ExampleObject(name = "one change", value = LIST)))
    public VersionList versions(
            @Parameter(description = "`next` of the page before") @QueryParam("cursor")
                    @Nullable String cursor) {
        caller.member();
        List<Edition> found = editions.before(number(cursor), A_PAGE + 1);
        boolean more = found.size() > A_PAGE;
        List<Edition> shown = more ? found.subList(0, A_PAGE) : found;
        return new VersionList(
                shown.stream().map(this::change).toList(),
                more ? Long.toString(shown.getLast().version()) : null);
    }

    @GET
    @Path("/versions/{version}")
    @Operation(summary = "The policies as they were")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = Version.class),
                            examples = @ExampleObject(name = "version 3", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "There was no such version")
    public Version version(@PathParam("version") String version) {
        caller.member();
        if (!version.matches("\\d{1,18}")) {
            throw new NoSuchVersion();
        }
        return version(Long.parseLong(version));
    }

    private Version version(long version) {
        return version == 0
                ? new Version(0, null, null, policies.written(0))
                : editions.edition(version).map(this::view).orElseThrow(NoSuchVersion::new);
    }

    private Version view(Edition edition) {
        Change change = change(edition);
        return new Version(
                change.version(),
                change.changedBy(),
                change.changedAt(),
                policies.written(edition.book()));
    }

    private Change change(Edition edition) {
        return new Change(
                edition.version(),
                new Person(edition.changedBy(), directory.view().memberName(edition.changedBy())),
                edition.changedAt().atZone(DirectoryView.ZONE).toOffsetDateTime());
    }

    private static Response answer(Version version) {
        return Response.ok(version)
                .header(HttpHeaders.ETAG, Preconditions.etag(version.version()))
                .build();
    }

    private static long number(@Nullable String cursor) {
        return Optional.ofNullable(cursor)
                .map(
                        text -> {
                            if (!text.matches("\\d{1,18}")) {
                                throw new UnknownCursor();
                            }
                            return Long.parseLong(text);
                        })
                .orElse(Long.MAX_VALUE);
    }

    /// @param changedBy null of the shipped one, as is `changedAt`
    record Version(
            long version,
            @Nullable Person changedBy,
            @Nullable OffsetDateTime changedAt,
            WrittenBook book) {}

    record Change(long version, Person changedBy, OffsetDateTime changedAt) {}

    record Person(UUID id, String name) {}

    /// @param next the cursor of the next page; null on the last
    record VersionList(List<Change> items, @Nullable String next) {}

    private static final class UnknownCursor extends InvalidField {
        UnknownCursor() {
            super("cursor", "unknown-cursor");
        }
    }
}
