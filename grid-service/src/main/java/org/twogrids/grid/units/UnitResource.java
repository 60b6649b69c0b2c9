package org.twogrids.grid.units;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.answers.PathId;
import org.twogrids.grid.areas.Territory;
import org.twogrids.grid.units.Units.Contact;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.OutsideUnit.Kind;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.PlainText;
import org.twogrids.kernel.web.Preconditions;

/// Units outside of the two grids that a whistle slip (吹哨单) reaches.
@Path("/api/grid/outside-units")
@Authenticated
class UnitResource {

    private final UnitDesk desk;
    private final Directory directory;
    private final Administration administration;
    private final Caller caller;
    private final Clock clock;

    UnitResource(
            UnitDesk desk,
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
    @Operation(operationId = "listOutsideUnits", summary = "Units that serve an area in a matter")
    public Page list(
            @QueryParam("area") @NotBlank @PlainText(max = 20) @Parameter(example = "110101001005")
                    String area,
            @QueryParam("matter") @PlainText(max = 4) @Parameter(example = "0601")
                    @Nullable String matter) {
        administration.requireKnown();
        DirectoryView view = directory.view();
        Territory.requireKnown(view, area);
        return new Page(
                desk.serving(view.path(area, clock.instant()), matter).stream()
                        .map(UnitView::of)
                        .toList());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readOutsideUnit",
            summary = "A unit, with the ETag that changing it needs; no contact")
    public RestResponse<UnitView> read(@PathParam("id") String id) {
        administration.requireKnown();
        return answer(RestResponse.ResponseBuilder.ok(), desk.read(parsed(id)));
    }

    @POST
    @Operation(operationId = "enterOutsideUnit", summary = "Enter a unit")
    public RestResponse<UnitView> enter(@Valid @NotNull Details details) {
        Unit entered =
                desk.enter(details.details(), details.contact.sealed(), administration.postings());
        return answer(
                RestResponse.ResponseBuilder.created(
                        URI.create("/api/grid/outside-units/" + entered.id().value())),
                entered);
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "changeOutsideUnit", summary = "The unit is this from now on")
    public RestResponse<UnitView> change(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Details details) {
        return answer(
                RestResponse.ResponseBuilder.ok(),
                desk.change(
                        parsed(id),
                        ifMatch,
                        details.details(),
                        details.contact.sealed(),
                        administration.postings()));
    }

    @POST
    @Path("{id}/end")
    @Operation(operationId = "endOutsideUnit", summary = "It serves nobody here any more")
    public RestResponse<UnitView> end(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(
                RestResponse.ResponseBuilder.ok(),
                desk.end(parsed(id), ifMatch, administration.postings()));
    }

    /// For those who may write a whistle slip: everybody whose office opens the area's cases.
    @POST
    @Path("{id}/contact")
    @Operation(operationId = "readOutsideContact", summary = "Whom to ask for there; logged")
    public ContactView contact(@PathParam("id") String id, @Valid @NotNull Purpose purpose) {
        UUID reader = caller.member();
        UUID unit = parsed(id);
        Instant now = clock.instant();
        DirectoryView view = directory.view();
        var sees = administration.sight();
        boolean reaches =
                desk.read(unit).latest().areas().stream()
                        .flatMap(area -> Territory.within(view, area, now).stream())
                        .anyMatch(area -> sees.test(view.path(area, now)));
        if (!reaches) {
            throw new NotPermitted();
        }
        return ContactView.of(desk.contact(unit, reader, purpose.purpose));
    }

    private static RestResponse<UnitView> answer(
            RestResponse.ResponseBuilder<UnitView> answer, Unit unit) {
        return answer.entity(UnitView.of(unit))
                .header("ETag", Preconditions.etag(unit.version()))
                .build();
    }

    private static UUID parsed(String id) {
        return PathId.of(id, UnknownUnit::new);
    }

    /// @param areas codes, each with all that lies below it
    /// @param matters prefixes of category codes, `06` or `0601`
    record Details(
            @NotBlank @PlainText(max = 60) String name,
            @NotNull Kind kind,
            @NotEmpty @Size(max = 100) List<@Valid @NotNull @PlainText(max = 20) String> areas,
            @NotEmpty @Size(max = 100)
                    List<@NotNull @Pattern(regexp = "\\d{2}|\\d{4}") String> matters,
            @Valid @NotNull ContactView contact) {

        UnitDetails details() {
            return new UnitDetails(
                    null, name.strip(), kind, List.copyOf(areas), List.copyOf(matters));
        }
    }

    record Purpose(@NotBlank @PlainText(max = 200) String purpose) {}

    record ContactView(
            @PlainText(max = 50) @Nullable String person,
            @PlainText(max = 30) @Nullable String phone,
            @PlainText(max = 200) @Nullable String email,
            @PlainText(max = 200) @Nullable String address) {

        static ContactView of(Contact contact) {
            return new ContactView(
                    contact.person(), contact.phone(), contact.email(), contact.address());
        }

        Contact sealed() {
            return new Contact(person, phone, email, address);
        }
    }

    record Page(List<UnitView> items) {}

    record UnitView(
            UUID id,
            String name,
            Kind kind,
            List<String> areas,
            List<String> matters,
            @Nullable Instant to,
            long version) {

        static UnitView of(Unit unit) {
            UnitDetails details = unit.latest();
            return new UnitView(
                    unit.id().value(),
                    details.name(),
                    details.kind(),
                    details.areas(),
                    details.matters(),
                    details.to(),
                    unit.version());
        }
    }
}
