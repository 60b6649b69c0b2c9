package org.twogrids.grid.areas;

import static org.twogrids.kernel.web.Preconditions.etag;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.areas.AreaDesk.Order;
import org.twogrids.grid.areas.AreaDesk.Seen;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.grid.rules.RejectionWording;
import org.twogrids.kernel.directory.CoordinateSystem;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.web.PlainText;

/// Areas in time: each call says what is to be from an instant on, and why; what was stays the
/// answer for the time before.
@Path("/api/grid/areas/{code}")
@Authenticated
class AreaChangeResource {

    /// What begins otherwise a spreadsheet runs.
    private static final String NAME = "[^=+@\\-\\s].*";

    private static final String BAD_NAME = "{org.twogrids.grid.areas.name}";

    private final AreaDesk desk;
    private final Directory directory;
    private final Administration administration;
    private final RejectionWording wording;

    AreaChangeResource(
            AreaDesk desk,
            Directory directory,
            Administration administration,
            RejectionWording wording) {
        this.desk = desk;
        this.directory = directory;
        this.administration = administration;
        this.wording = wording;
    }

    @POST
    @Path("split")
    @Operation(
            operationId = "splitArea",
            summary = "Divide a grid or police grid into parts that fill it; it may be one of them")
    public RestResponse<AreaChanged> split(
            @PathParam("code") @PlainText(max = 20) @Parameter(example = "110101001005001")
                    String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Split body) {
        requireFlat(code);
        List<Part> parts = numbered("parts", body.parts, (at, part) -> part.part(at));
        return answer(
                desk.split(
                        new Seen("code", code, ifMatch),
                        parts,
                        order(body.at, body.reason, body.postings, body.heirs)));
    }

    @POST
    @Path("merge")
    @Operation(
            operationId = "mergeAreas",
            summary = "Join grids or police grids into one of them or into a new one")
    public RestResponse<AreaChanged> merge(
            @PathParam("code") @PlainText(max = 20) @Parameter(example = "110101001005001")
                    String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Merge body) {
        requireFlat(code);
        List<Seen> merged = new ArrayList<>(List.of(new Seen("code", code, ifMatch)));
        merged.addAll(numbered("with", body.with, (at, other) -> other.seen(at)));
        return answer(
                desk.merge(
                        merged,
                        body.into.part("into."),
                        order(body.at, body.reason, body.postings, body.heirs)));
    }

    @POST
    @Path("redraw")
    @Operation(
            operationId = "redrawArea",
            summary = "Move borders, of one area or with its neighbours; also a new name or type")
    public RestResponse<AreaChanged> redraw(
            @PathParam("code") @PlainText(max = 20) @Parameter(example = "110101001005001")
                    String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Redraw body) {
        List<AreaBody> beside = Objects.requireNonNullElse(body.beside, List.of());
        List<Seen> seen = new ArrayList<>(List.of(new Seen("code", code, ifMatch)));
        seen.addAll(numbered("beside", beside, (at, other) -> other.seen(at)));
        List<Part> parts =
                new ArrayList<>(List.of(part("", code, body.name, body.type, body.geometry)));
        parts.addAll(numbered("beside", beside, (at, other) -> other.part(at)));
        return answer(desk.redraw(seen, parts, order(body.at, body.reason, null, null)));
    }

    @POST
    @Path("retire")
    @Operation(
            operationId = "retireArea",
            summary = "End an area for good; an end that lies ahead may be moved")
    public RestResponse<AreaChanged> retire(
            @PathParam("code") @PlainText(max = 20) @Parameter(example = "110101001005001")
                    String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Retire body) {
        return answer(
                desk.retire(
                        new Seen("code", code, ifMatch),
                        order(body.at, body.reason, body.postings, body.heirs)));
    }

    private Order order(
            @Nullable Instant at,
            String reason,
            @Nullable List<MoveBody> postings,
            @Nullable List<String> heirs) {
        return new Order(
                at,
                reason,
                administration.imports(),
                Objects.requireNonNullElse(postings, List.<MoveBody>of()).stream()
                        .map(MoveBody::move)
                        .toList(),
                Objects.requireNonNullElse(heirs, List.of()));
    }

    private RestResponse<AreaChanged> answer(Outcome outcome) {
        return RestResponse.ResponseBuilder.ok(AreaChanged.of(outcome, directory.view(), wording))
                .header("ETag", etag(outcome.version()))
                .build();
    }

    /// Communities and stations are made of what lies below, whose codes begin with theirs: those
    /// are divided, not they.
    private void requireFlat(String code) {
        AreaKind kind = directory.view().kind(code).orElseThrow(() -> new UnknownArea(code));
        if (!Sheet.isFlat(kind)) {
            throw Rejection.conflict("code", "only-grids", code);
        }
    }

    private static <B, T> List<T> numbered(String field, List<B> bodies, Reading<B, T> reading) {
        return IntStream.range(0, bodies.size())
                .mapToObj(i -> reading.of("%s[%d].".formatted(field, i), bodies.get(i)))
                .toList();
    }

    private static Part part(
            String at,
            String code,
            @Nullable String name,
            AreaView.@Nullable Type type,
            @Nullable JsonNode geometry) {
        return new Part(
                at,
                code,
                name,
                type == null ? null : type == AreaView.Type.DEDICATED,
                shape(at + "geometry", geometry));
    }

    private static @Nullable Geometry shape(String field, @Nullable JsonNode geometry) {
        if (geometry == null || geometry.isNull()) {
            return null;
        }
        try {
            return BoundaryPolicy.read(geometry.toString(), CoordinateSystem.WGS84);
        } catch (Rejection why) {
            throw why.at(field);
        }
    }

    @FunctionalInterface
    private interface Reading<B, T> {
        T of(String at, B body);
    }

    /// @param at from when on; now where it is missing, in the past it dates back
    /// @param postings what becomes of each office in an area that ends
    /// @param heirs where teams and duty of an area that ends go on from then on
    record Split(
            @Nullable Instant at,
            @NotBlank @PlainText(max = 500) String reason,
            @NotNull @Size(min = 2, max = 50) List<@NotNull @Valid AreaBody> parts,
            @Nullable @Size(max = 1000) List<@NotNull @Valid MoveBody> postings,
            @Nullable @Size(max = 50) List<@NotBlank @PlainText(max = 20) String> heirs) {}

    /// @param with the others, of the versions that were seen
    record Merge(
            @Nullable Instant at,
            @NotBlank @PlainText(max = 500) String reason,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Other> with,
            @NotNull @Valid AreaBody into,
            @Nullable @Size(max = 1000) List<@NotNull @Valid MoveBody> postings,
            @Nullable @Size(max = 50) List<@NotBlank @PlainText(max = 20) String> heirs) {}

    /// @param beside areas of the same kind that move with it
    record Redraw(
            @Nullable Instant at,
            @NotBlank @PlainText(max = 500) String reason,
            @Nullable @PlainText(max = 60) @Pattern(regexp = NAME, message = BAD_NAME) String name,
            AreaView.@Nullable Type type,
            @Schema(type = SchemaType.OBJECT) @Nullable JsonNode geometry,
            @Nullable @Size(max = 50) List<@NotNull @Valid AreaBody> beside) {}

    record Retire(
            @Nullable Instant at,
            @NotBlank @PlainText(max = 500) String reason,
            @Nullable @Size(max = 1000) List<@NotNull @Valid MoveBody> postings,
            @Nullable @Size(max = 50) List<@NotBlank @PlainText(max = 20) String> heirs) {}

    /// @param version as seen, of an area that moves too
    /// @param name required of what begins
    record AreaBody(
            @NotBlank @PlainText(max = 20) String code,
            @Nullable Long version,
            @Nullable @PlainText(max = 60) @Pattern(regexp = NAME, message = BAD_NAME) String name,
            AreaView.@Nullable Type type,
            @Schema(type = SchemaType.OBJECT) @Nullable JsonNode geometry) {

        Part part(String at) {
            return AreaChangeResource.part(at, code, name, type, geometry);
        }

        Seen seen(String at) {
            return new Seen(at + "code", code, version == null ? null : etag(version));
        }
    }

    record Other(@NotBlank @PlainText(max = 20) String code, long version) {

        Seen seen(String at) {
            return new Seen(at + "code", code, etag(version));
        }
    }

    /// @param to where the same office goes on; none ends it
    /// @param primary another rank there
    record MoveBody(
            @NotNull UUID posting,
            @Nullable @Size(max = 50) List<@NotBlank @PlainText(max = 20) String> to,
            @Nullable Boolean primary) {

        Succession.Move move() {
            return new Succession.Move(posting, Objects.requireNonNullElse(to, List.of()), primary);
        }
    }
}
