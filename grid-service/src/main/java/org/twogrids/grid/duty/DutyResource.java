package org.twogrids.grid.duty;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.areas.IsoInstant;
import org.twogrids.grid.areas.Territory;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.PlainText;

/// Who is on duty, from memory.
@Path("/api/grid/duty")
@Authenticated
class DutyResource {

    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    DutyResource(Directory directory, Administration administration, Clock clock) {
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "whoIsOnDuty",
            summary =
                    "Who is on duty in a role for an area at an instant, by weekly hours and rotas")
    public OnDuty read(
            @QueryParam("area") @NotBlank @PlainText(max = 20) @Parameter(example = "110101910000")
                    String area,
            @QueryParam("role")
                    @NotBlank
                    @PlainText(max = 40)
                    @Parameter(example = "COMMAND_ROOM_DUTY")
                    String role,
            @QueryParam("at")
                    @PlainText(max = 40)
                    @IsoInstant
                    @Parameter(example = "2026-05-03T14:05:00+08:00")
                    @Nullable String at) {
        administration.requireKnown();
        DirectoryView view = directory.view();
        Territory.requireKnown(view, area);
        Instant when = at == null ? clock.instant() : IsoInstant.Validator.parse(at);
        return new OnDuty(
                area,
                role(role),
                when,
                view.onDuty(area, role(role), when).stream()
                        .filter(member -> view.member(member, when).isPresent())
                        .map(member -> new Person(member, view.memberName(member)))
                        .toList());
    }

    static Role role(String name) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Rejection("role", "unknown-value", name));
    }

    record OnDuty(String area, Role role, Instant at, List<Person> items) {}

    record Person(UUID id, String name) {}
}
