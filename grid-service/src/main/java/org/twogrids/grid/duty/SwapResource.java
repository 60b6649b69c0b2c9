package org.twogrids.grid.duty;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;

/// Exchanges of shifts that concern the caller.
@Path("/api/grid/duty-swaps")
@Authenticated
class SwapResource {

    private final SwapDesk desk;
    private final Caller caller;
    private final Directory directory;

    SwapResource(SwapDesk desk, Caller caller, Directory directory) {
        this.desk = desk;
        this.caller = caller;
        this.directory = directory;
    }

    @GET
    @Operation(operationId = "listSwaps", summary = "Exchanges asked of me or by me")
    public Page list() {
        return new Page(desk.of(caller.member()).stream().map(this::view).toList());
    }

    @POST
    @Operation(operationId = "askForSwap", summary = "Offer my shift for somebody else's")
    public RestResponse<SwapView> ask(@Valid @NotNull NewSwap wanted) {
        Swap asked =
                desk.ask(
                        caller.member(),
                        wanted.mine.rota,
                        wanted.mine.from,
                        wanted.theirs.rota,
                        wanted.theirs.from);
        return RestResponse.status(RestResponse.Status.CREATED, view(asked));
    }

    @POST
    @Path("{id}/agreement")
    @Operation(operationId = "agreeToSwap", summary = "I agree: both shifts change hands at once")
    public SwapView agree(@PathParam("id") String id) {
        return view(desk.agree(RotaResource.parsed(id), caller.member(), caller.login()));
    }

    @POST
    @Path("{id}/refusal")
    @Operation(operationId = "refuseSwap", summary = "I refuse, or take back what I asked for")
    public SwapView refuse(@PathParam("id") String id) {
        return view(desk.refuse(RotaResource.parsed(id), caller.member()));
    }

    private SwapView view(Swap swap) {
        return new SwapView(
                swap.id(), swap.state(), turn(swap.asked()), turn(swap.other()), swap.askedAt());
    }

    private TurnView turn(Swap.Turn turn) {
        DirectoryView view = directory.view();
        return new TurnView(
                turn.rota(),
                new Person(turn.member(), view.memberName(turn.member())),
                turn.from(),
                turn.to());
    }

    record NewSwap(@Valid @NotNull Begin mine, @Valid @NotNull Begin theirs) {}

    /// @param from when the shift begins
    record Begin(@NotNull UUID rota, @NotNull Instant from) {}

    record Page(List<SwapView> items) {}

    record Person(UUID id, String name) {}

    record TurnView(UUID rota, Person member, Instant from, Instant to) {}

    record SwapView(UUID id, Swap.State state, TurnView mine, TurnView theirs, Instant askedAt) {}
}
