package org.twogrids.grid.history;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.dating.Past;
import org.twogrids.grid.publishing.Act;
import org.twogrids.grid.publishing.ChangeLog;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.web.Conditional;
import org.twogrids.kernel.web.PlainText;

/// Every change of an area, link, pair, team or pattern of duty; postings have a list of their own.
@Path("/api/grid/changes")
@Authenticated
class ChangeResource {

    private static final String ENTITY = "(area|link|mentorship|team|yard|duty)/[0-9A-Za-z-]{1,40}";

    private final EntityHistory history;
    private final Directory directory;
    private final Administration administration;

    ChangeResource(EntityHistory history, Directory directory, Administration administration) {
        this.history = history;
        this.directory = directory;
        this.administration = administration;
    }

    /// @param entity as in the key of its events
    @GET
    @Operation(
            operationId = "listChanges",
            summary = "Who changed an entity, what, when, why and whether dated back; newest first")
    public RestResponse<Page> list(
            @QueryParam("entity")
                    @NotNull
                    @Pattern(regexp = ENTITY, message = "{org.twogrids.grid.history.entity}")
                    @Parameter(example = "area/110101001005001")
                    String entity,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Pattern(regexp = "[1-9]\\d?|100", message = "{org.twogrids.grid.search.limit}")
                    String limit,
            @QueryParam("cursor") @PlainText(max = 40) @Nullable String cursor,
            @HeaderParam("If-None-Match") @Nullable String seen) {
        administration.requireKnown();
        DirectoryView view = directory.view();
        int most = Integer.parseInt(limit);
        UUID before = cursor == null ? null : before(cursor);
        var found = history.page(entity, before, most + 1, administration.ownPostings());
        return Conditional.answer(
                new Page(
                        found.stream().limit(most).map(told -> ChangeView.of(view, told)).toList(),
                        found.size() > most ? found.get(most - 1).entry().id().toString() : null),
                seen);
    }

    private static UUID before(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new Rejection("cursor", "malformed", cursor);
        }
    }

    /// @param next the cursor of the next page; null on the last one
    record Page(List<ChangeView> items, @Nullable String next) {}

    /// @param id null for an administrator who is no member
    record By(@Nullable UUID id, String name) {

        static By of(DirectoryView view, String login) {
            return view.memberOf(login)
                    .map(member -> new By(member, view.memberName(member)))
                    .orElseGet(() -> new By(null, login));
        }
    }

    /// @param act null of what was done before acts were kept
    /// @param datedBack whether it changed what held before `changedAt`; null where that is unknown
    /// @param reason null for whoever does not decide over its areas, and where nobody gave any
    /// @param with other areas that the same decision changed
    record ChangeView(
            long version,
            @Nullable Act act,
            Instant changedAt,
            By changedBy,
            @Nullable Boolean datedBack,
            @Nullable String reason,
            List<String> with,
            List<FieldChange> changed) {

        static ChangeView of(DirectoryView view, EntityHistory.Told told) {
            ChangeLog.Entry entry = told.entry();
            DirectoryEvent is = entry.is();
            DirectoryEvent was = entry.was();
            boolean comparable = was != null || entry.first();
            return new ChangeView(
                    entry.version(),
                    entry.act(),
                    entry.changedAt(),
                    By.of(view, entry.changedBy()),
                    (is != null && comparable) ? Past.changes(was, is, entry.changedAt()) : null,
                    told.reason(),
                    entry.together().stream().map(key -> key.substring("area/".length())).toList(),
                    (is != null && comparable) ? FieldChange.between(was, is) : List.of());
        }
    }
}
