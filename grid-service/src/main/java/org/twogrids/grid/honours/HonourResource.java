package org.twogrids.grid.honours;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.PlainText;
import org.twogrids.kernel.web.Preconditions;

/// What stations, teams and people were honoured with.
@Path("/api/grid/honours")
@Authenticated
class HonourResource {

    private final HonourDesk desk;
    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    HonourResource(
            HonourDesk desk, Directory directory, Administration administration, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listHonours",
            summary = "Honours of an area and below, or of a member; the latest first")
    public Page list(
            @QueryParam("area") @PlainText(max = 20) @Parameter(example = "110101910000")
                    @Nullable String area,
            @QueryParam("member")
                    @PlainText(max = 40)
                    @Parameter(example = "019ab1c2-0000-7000-8000-000000000001")
                    @Nullable String member) {
        administration.requireKnown();
        DirectoryView view = directory.view();
        if (member != null) {
            return page(view, desk.of(parsed(member)));
        }
        String within = area == null ? "" : area;
        Territory.requireKnown(view, within);
        return page(view, desk.to(Territory.within(view, within, clock.instant())));
    }

    @POST
    @Operation(operationId = "enterHonour", summary = "Enter an honour of a unit, team or person")
    public RestResponse<HonourView> enter(@Valid @NotNull NewHonour wanted) {
        Honour entered = desk.enter(wanted.citation(), administration.postings());
        return answer(
                RestResponse.ResponseBuilder.created(
                        URI.create("/api/grid/honours/" + entered.id().value())),
                entered);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(operationId = "withdrawHonour", summary = "It was entered or given by mistake")
    public RestResponse<HonourView> withdraw(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(
                RestResponse.ResponseBuilder.ok(),
                desk.withdraw(parsed(id), ifMatch, administration.postings()));
    }

    private RestResponse<HonourView> answer(
            RestResponse.ResponseBuilder<HonourView> answer, Honour honour) {
        return answer.entity(HonourView.of(directory.view(), honour))
                .header("ETag", Preconditions.etag(honour.version()))
                .build();
    }

    private static Page page(DirectoryView view, List<Honour> found) {
        return new Page(found.stream().map(honour -> HonourView.of(view, honour)).toList());
    }

    private static UUID parsed(String id) {
        return PathId.of(id, UnknownHonour::new);
    }

    /// @param team where a team was honoured
    /// @param member where a person was honoured; with neither, the unit was
    record NewHonour(
            @NotBlank @PlainText(max = 20) String area,
            @Nullable UUID team,
            @Nullable UUID member,
            @NotBlank @PlainText(max = 100) String title,
            Citation.@Nullable Level level,
            @Min(1949) @Max(2100) @Nullable Integer year,
            @Min(1) @Max(100) @Nullable Integer times) {

        Citation citation() {
            return new Citation(
                    area, team, member, title.strip(), level, year, times == null ? 1 : times);
        }
    }

    record Page(List<HonourView> items) {}

    record Named(String id, String name) {}

    record HonourView(
            UUID id,
            Citation.Holder holder,
            Named area,
            @Nullable Named team,
            @Nullable Named member,
            String title,
            Citation.@Nullable Level level,
            @Nullable Integer year,
            int times,
            @Nullable Instant withdrawnAt,
            long version) {

        static HonourView of(DirectoryView view, Honour honour) {
            Citation citation = honour.citation();
            UUID team = citation.team();
            UUID member = citation.member();
            return new HonourView(
                    honour.id().value(),
                    citation.holder(),
                    new Named(citation.area(), view.areaName(citation.area())),
                    team == null ? null : new Named(team.toString(), view.teamName(team)),
                    member == null ? null : new Named(member.toString(), view.memberName(member)),
                    citation.title(),
                    citation.level(),
                    citation.awarded(),
                    citation.times(),
                    honour.withdrawnAt(),
                    honour.version());
        }
    }
}
