package org.twogrids.grid.search;

import static java.util.Comparator.comparing;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.grid.search.Wanted.What;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.Conditional;
import org.twogrids.kernel.web.PlainText;

/// One box to find areas and people.
@Path("/api/grid/search")
@Authenticated
class SearchResource {

    private static final String KINDS = "AREA|MEMBER";
    private static final String LIMIT = "[1-9]\\d?|100";

    private final DirectorySearch search;
    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    SearchResource(
            DirectorySearch search,
            Directory directory,
            Administration administration,
            Clock clock) {
        this.search = search;
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "search",
            summary = "Areas and members by name, pinyin, code or phone, the best match first")
    public RestResponse<Page> find(
            @QueryParam("q") @NotBlank @PlainText(max = 40) @Parameter(example = "dongchang")
                    String typed,
            @QueryParam("what")
                    @Pattern(regexp = KINDS, message = "{org.twogrids.grid.search.what}")
                    @Parameter(example = "AREA")
                    @Nullable String what,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Pattern(regexp = LIMIT, message = "{org.twogrids.grid.search.limit}")
                    @Parameter(example = "20")
                    String limit,
            @QueryParam("cursor") @PlainText(max = 400) @Nullable String cursor,
            @HeaderParam("If-None-Match") @Nullable String seen) {
        administration.requireKnown();
        Wanted wanted = Wanted.of(typed, what == null ? null : What.valueOf(what));
        if (wanted.text().isEmpty()) {
            throw new Rejection("q", "missing");
        }
        Match after = cursor == null ? null : Match.at(cursor);
        DirectoryView view = directory.view();
        Instant now = clock.instant();
        int most = Integer.parseInt(limit);
        List<Match> found = search.find(wanted, after, most + 1, view, now);
        boolean more = found.size() > most;
        Page page =
                new Page(
                        found.stream().limit(most).map(match -> Hit.of(match, view, now)).toList(),
                        more ? found.get(most - 1).cursor() : null);
        return Conditional.answer(page, seen);
    }

    /// @param next the cursor of the next page; null on the last one
    record Page(List<Hit> items, @Nullable String next) {}

    /// @param id an area's code, a member's id
    /// @param kind areas only
    /// @param where of an area all above it, nearest first; of a member the offices in force
    record Hit(What what, String id, String name, @Nullable AreaKind kind, List<Place> where) {

        static Hit of(Match match, DirectoryView view, Instant at) {
            return view.kind(match.id())
                    .map(kind -> area(match, kind, view, at))
                    .orElseGet(() -> member(match, view, at));
        }

        private static Hit area(Match match, AreaKind kind, DirectoryView view, Instant at) {
            List<Place> above =
                    view.path(match.id(), at).stream()
                            .skip(1)
                            .map(code -> new Place(code, view.areaName(code), null))
                            .toList();
            return new Hit(What.AREA, match.id(), match.name(), kind, above);
        }

        private static Hit member(Match match, DirectoryView view, Instant at) {
            List<Place> offices =
                    view.postingsOf(UUID.fromString(match.id()), at).stream()
                            .map(
                                    office ->
                                            new Place(
                                                    office.area(),
                                                    view.areaName(office.area()),
                                                    office.role()))
                            .sorted(comparing(Place::code).thenComparing(Place::office))
                            .toList();
            return new Hit(What.MEMBER, match.id(), match.name(), null, offices);
        }
    }

    /// @param role members only
    record Place(String code, String name, @Nullable Role role) {

        private String office() {
            return String.valueOf(role);
        }
    }
}
