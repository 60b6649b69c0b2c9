package org.twogrids.grid.postings;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.areas.Territory;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.PlainText;

/// Every change of a posting, or of all postings to an area.
@Path("/api/grid/posting-versions")
@Authenticated
class PostingVersionResource {

    private static final String LIMIT = "[1-9]\\d?|[1-4]\\d\\d|500";

    private final PostingHistory history;
    private final Directory directory;
    private final Administration administration;

    PostingVersionResource(
            PostingHistory history, Directory directory, Administration administration) {
        this.history = history;
        this.directory = directory;
        this.administration = administration;
    }

    @GET
    @Operation(
            operationId = "listPostingVersions",
            summary = "What became of a posting, or of all to an area; the newest first")
    public Page list(
            @QueryParam("posting") @PlainText(max = 40) @Nullable String posting,
            @QueryParam("area") @PlainText(max = 20) @Parameter(example = "110101910000P03")
                    @Nullable String area,
            @QueryParam("role") @PlainText(max = 40) @Parameter(example = "COMMUNITY_OFFICER")
                    @Nullable String role,
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Pattern(regexp = LIMIT, message = "{org.twogrids.grid.areas.limit}")
                    String limit,
            @QueryParam("cursor") @PlainText(max = 40) @Nullable String cursor) {
        administration.requireKnown();
        DirectoryView view = directory.view();
        if (area != null) {
            Territory.requireKnown(view, area);
        } else if (posting == null) {
            throw new Rejection("area", "missing");
        }
        var filter =
                new PostingVersions.Filter(
                        posting == null ? null : PostingResource.parsed(posting),
                        area,
                        role == null ? null : PostingResource.role(role),
                        cursor == null ? null : before(cursor));
        int most = Integer.parseInt(limit);
        var found = history.page(filter, most + 1, administration.ownPostings());
        return new Page(
                found.stream().limit(most).map(entry -> VersionView.of(view, entry)).toList(),
                found.size() > most ? found.get(most - 1).version().id().toString() : null);
    }

    private static UUID before(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new Rejection("cursor", "malformed", cursor);
        }
    }

    /// @param next the cursor of the next page; null on the last one
    record Page(List<VersionView> items, @Nullable String next) {}

    /// @param id null for an administrator who is no member
    record By(@Nullable UUID id, String name) {

        static By of(DirectoryView view, String login) {
            return view.memberOf(login)
                    .map(member -> new By(member, view.memberName(member)))
                    .orElseGet(() -> new By(null, login));
        }
    }

    /// @param datedBack whether it changed what held before `changedAt`
    /// @param reason null for whoever may not change the posting
    record VersionView(
            UUID posting,
            long version,
            PostingFact.Act act,
            PostingResource.Person member,
            String area,
            Role role,
            boolean primary,
            Instant from,
            @Nullable Instant to,
            boolean datedBack,
            Instant changedAt,
            By changedBy,
            @Nullable String reason) {

        static VersionView of(DirectoryView view, PostingHistory.Entry entry) {
            PostingVersion version = entry.version();
            Term term = version.term();
            UUID member = term.member().value();
            return new VersionView(
                    version.posting().value(),
                    version.version(),
                    version.act(),
                    new PostingResource.Person(member, view.memberName(member)),
                    term.area(),
                    term.role(),
                    term.primary(),
                    term.from(),
                    term.to(),
                    version.isDatedBack(),
                    version.changedAt(),
                    By.of(view, version.changedBy()),
                    entry.reason());
        }
    }
}
