package org.twogrids.grid.places;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.areas.IsoInstant;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.DoorAddress;
import org.twogrids.kernel.web.PlainText;

/// Which grid an address lies in, where no point is known.
@Path("/api/grid/addresses")
@Authenticated
class AddressResource {

    private final PlaceDesk desk;
    private final Administration administration;
    private final Directory directory;
    private final Clock clock;

    AddressResource(
            PlaceDesk desk, Administration administration, Directory directory, Clock clock) {
        this.desk = desk;
        this.administration = administration;
        this.directory = directory;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "locateAddress",
            summary = "Community grid and police grid of a street and door number, at any time")
    public Located locate(
            @QueryParam("text") @NotBlank @PlainText(max = 200) @Parameter(example = "灯市口西街12号院3号楼")
                    String text,
            @QueryParam("at")
                    @PlainText(max = 40)
                    @IsoInstant
                    @Parameter(example = "2026-05-03T14:05:00+08:00")
                    @Nullable String at) {
        administration.requireKnown();
        Instant when = at == null ? clock.instant() : IsoInstant.Validator.parse(at);
        PlaceDesk.@Nullable Found found = desk.find(new DoorAddress(text), when);
        DirectoryView view = directory.view();
        return found == null
                ? new Located(null, null, null)
                : new Located(
                        Named.of(view, found.grid()),
                        view.policeGridOf(found.grid(), when)
                                .map(area -> Named.of(view, area))
                                .orElse(null),
                        found.by());
    }

    /// @param grid null where neither a place nor a range is known for the address
    /// @param policeGrid the one that answers for the grid
    /// @param by what told it: a place with this very number, or a range that contains it
    record Located(@Nullable Named grid, @Nullable Named policeGrid, PlaceDesk.@Nullable By by) {}

    record Named(String code, String name) {

        static Named of(DirectoryView view, String code) {
            return new Named(code, view.areaName(code));
        }
    }
}
