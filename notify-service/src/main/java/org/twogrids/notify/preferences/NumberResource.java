package org.twogrids.notify.preferences;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;
import org.twogrids.notify.preferences.PreferenceResource.Phone;

/// Whom neither a short message nor a call would reach, for whoever has to see to it.
@Path("/api/alerts/numbers/unverified")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class NumberResource {

    private static final String LIST =
            """
            {"items":[{"member":{"id":"0199c0de-7a10-7000-8000-000000000007","name":"周平安"},\
            "phone":"NOT_VERIFIED","onDuty":true,\
            "posts":[{"area":{"code":"110101001005001","name":"东厂第一网格"},\
            "role":"GRID_WORKER"}]}]}\
            """;

    private final Numbers numbers;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    NumberResource(Numbers numbers, Directory directory, Caller caller, Clock clock) {
        this.numbers = numbers;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Who in my areas has no number, or has not answered for it",
            description =
                    "With a post in an area of the caller's or below, those on duty first. For"
                            + " coordinators, sub-district leaders and station heads. No numbers.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = NumberList.class),
                            examples = @ExampleObject(name = "one of them", value = LIST)))
    @APIResponse(responseCode = "403", description = "The caller has no such office")
    public NumberList unverified() {
        UUID me = caller.member();
        DirectoryView view = directory.view();
        return new NumberList(
                numbers.unverified(me, view, clock.instant()).stream()
                        .map(gap -> item(gap, view))
                        .toList());
    }

    private static Item item(Numbers.Gap gap, DirectoryView view) {
        return new Item(
                new Person(gap.member(), view.memberName(gap.member())),
                gap.phone(),
                gap.onDuty(),
                gap.posts().stream().map(post -> post(post, view)).toList());
    }

    private static Post post(Posting posting, DirectoryView view) {
        return new Post(new Area(posting.area(), view.areaName(posting.area())), posting.role());
    }

    record NumberList(List<Item> items) {}

    /// @param phone NONE or NOT_VERIFIED
    /// @param posts those in the caller's areas
    record Item(Person member, Phone phone, boolean onDuty, List<Post> posts) {}

    record Person(UUID id, String name) {}

    record Post(Area area, Role role) {}

    record Area(String code, String name) {}
}
