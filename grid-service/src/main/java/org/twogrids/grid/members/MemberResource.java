package org.twogrids.grid.members;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.areas.Territory;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.PlainText;

/// Who works where. Names and offices only: how to reach somebody is nobody's to read here.
@Path("/api/grid/members")
@Authenticated
class MemberResource {

    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    MemberResource(Directory directory, Administration administration, Clock clock) {
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listMembers",
            summary = "Members posted to an area or below it, by name")
    public People list(
            @QueryParam("area") @NotBlank @PlainText(max = 20) @Parameter(example = "110101001005")
                    String area) {
        administration.requireKnown();
        var view = directory.view();
        var now = clock.instant();
        Territory.requireKnown(view, area);
        Map<UUID, SortedSet<Role>> roles =
                Territory.within(view, area, now).stream()
                        .flatMap(within -> view.postings(within, now))
                        .collect(
                                groupingBy(
                                        Posting::member,
                                        mapping(Posting::role, toCollection(TreeSet::new))));
        return new People(
                roles.entrySet().stream()
                        .map(
                                member ->
                                        new Person(
                                                member.getKey(),
                                                view.memberName(member.getKey()),
                                                List.copyOf(member.getValue())))
                        .sorted(comparing(Person::name).thenComparing(Person::id))
                        .toList());
    }

    record People(List<Person> items) {}

    record Person(UUID id, String name, List<Role> roles) {}
}
