package org.twogrids.grid.honours;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.Territory;
import org.twogrids.grid.honours.Activities.Todo;
import org.twogrids.grid.honours.Activity.Outline;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.PlainText;

/// Party-building activities: how many were there, never who.
@Path("/api/grid/activities")
@Authenticated
class ActivityResource {

    private final ActivityDesk desk;
    private final Directory directory;
    private final Administration administration;
    private final Caller caller;
    private final Clock clock;

    ActivityResource(
            ActivityDesk desk,
            Directory directory,
            Administration administration,
            Caller caller,
            Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.administration = administration;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listActivities",
            summary = "Activities of an area and below, the latest 500")
    public Page list(
            @QueryParam("area") @NotBlank @PlainText(max = 20) @Parameter(example = "110101910000")
                    String area) {
        administration.requireKnown();
        DirectoryView view = directory.view();
        Territory.requireKnown(view, area);
        Instant now = clock.instant();
        Scope scope = administration.ownPostings();
        boolean reads = scope.coversPeople(view.path(area, now));
        return new Page(
                desk.of(Territory.within(view, area, now), reads ? scope.member() : null).stream()
                        .map(held -> ActivityView.of(view, held))
                        .toList());
    }

    @POST
    @Operation(operationId = "enterActivity", summary = "Enter an activity and what it led to")
    public RestResponse<ActivityView> enter(@Valid @NotNull NewActivity wanted) {
        List<NewItem> items = wanted.items == null ? List.of() : wanted.items;
        var held =
                desk.enter(
                        new Outline(
                                wanted.area,
                                wanted.theme.strip(),
                                wanted.place.strip(),
                                wanted.heldOn,
                                wanted.headcount),
                        items.stream()
                                .map(each -> new Todo(each.words, each.owner, each.dueOn))
                                .toList(),
                        administration.postings());
        return RestResponse.status(
                RestResponse.Status.CREATED, ActivityView.of(directory.view(), held));
    }

    @POST
    @Path("items/{id}/done")
    @Operation(operationId = "itemDone", summary = "What I was to do is done")
    public RestResponse<Void> done(
            @PathParam("id") @Parameter(example = "019ab1c2-0000-7000-8000-000000000032")
                    String id) {
        try {
            desk.done(UUID.fromString(id), caller.member());
        } catch (IllegalArgumentException e) {
            throw new UnknownHonour();
        }
        return RestResponse.noContent();
    }

    record NewActivity(
            @NotBlank @PlainText(max = 20) String area,
            @NotBlank @PlainText(max = 100) String theme,
            @NotBlank @PlainText(max = 100) String place,
            @NotNull LocalDate heldOn,
            @Min(1) @Max(100_000) int headcount,
            @Nullable @Size(max = 50) List<@Valid @NotNull NewItem> items) {}

    record NewItem(
            @NotBlank @PlainText(max = 300) String words,
            @NotNull UUID owner,
            @NotNull LocalDate dueOn) {}

    record Page(List<ActivityView> items) {}

    record Named(String id, String name) {}

    /// @param items only for who administers the area; reading is logged
    record ActivityView(
            UUID id,
            Named area,
            String theme,
            String place,
            LocalDate heldOn,
            int headcount,
            List<ItemView> items) {

        static ActivityView of(DirectoryView view, ActivityDesk.Held held) {
            Outline outline = held.activity().outline();
            return new ActivityView(
                    held.activity().id(),
                    new Named(outline.area(), view.areaName(outline.area())),
                    outline.theme(),
                    outline.place(),
                    outline.heldOn(),
                    outline.headcount(),
                    held.items().stream().map(item -> ItemView.of(view, item)).toList());
        }
    }

    record ItemView(UUID id, String words, Named owner, LocalDate dueOn, @Nullable Instant doneAt) {

        static ItemView of(DirectoryView view, ActivityDesk.Item item) {
            UUID owner = item.item().owner();
            return new ItemView(
                    item.item().id(),
                    item.words(),
                    new Named(owner.toString(), view.memberName(owner)),
                    item.item().dueOn(),
                    item.item().doneAt());
        }
    }
}
