package org.twogrids.grid.areas;

import static java.util.Comparator.comparing;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.twogrids.grid.access.Administration;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.PlainText;

/// What areas that ended have left: teams, hours of duty and rotas that name them still.
@Path("/api/grid/leftovers")
@Authenticated
class LeftoverResource {

    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    LeftoverResource(Directory directory, Administration administration, Clock clock) {
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    /// Also of areas whose end lies ahead; those that ended last come first. 403 for whoever does
    /// not administer the area.
    @GET
    @Operation(
            operationId = "listLeftovers",
            summary = "Teams, duty and rotas that still name an area that ended, here and below")
    public Page list(
            @QueryParam("area") @NotBlank @PlainText(max = 20) @Parameter(example = "110101001")
                    String code) {
        var scope = administration.imports();
        DirectoryView view = directory.view();
        Territory.requireKnown(view, code);
        Instant now = clock.instant();
        if (!scope.covers(view.path(code, now))) {
            throw new NotPermitted();
        }
        return new Page(
                view.areas()
                        .flatMap(area -> ended(view, area, code, now).stream())
                        .sorted(comparing(Left::ends, Comparator.reverseOrder()))
                        .toList());
    }

    private static Optional<Left> ended(DirectoryView view, Area area, String below, Instant now) {
        return Optional.ofNullable(area.history().getLast().to())
                .filter(ends -> view.path(area.code(), ends.minusMillis(1)).contains(below))
                .map(
                        ends ->
                                new Ending(
                                        ends,
                                        Leftovers.of(view, Set.of(area.code()), later(ends, now))))
                .filter(ending -> ending.left.isAny())
                .map(ending -> Left.of(view, area.code(), ending.ends, ending.left));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private record Ending(Instant ends, Leftovers left) {}

    record Page(List<Left> items) {}

    record Place(String code, String name) {}

    /// @param ends when, past or ahead
    record Left(
            Place area,
            Instant ends,
            List<Leftovers.TeamOver> teams,
            List<Leftovers.Shift> duty,
            List<Leftovers.Turns> rotas) {

        static Left of(DirectoryView view, String code, Instant ends, Leftovers left) {
            return new Left(
                    new Place(code, view.areaName(code)),
                    ends,
                    left.teams(),
                    left.duty(),
                    left.rotas());
        }
    }
}
