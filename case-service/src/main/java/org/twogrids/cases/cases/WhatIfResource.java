package org.twogrids.cases.cases;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.Place;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.web.PlainText;
import org.twogrids.kernel.web.Wording;

/// "Where would this go, and why?" over HTTP.
@Path("/api/cases/what-if")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class WhatIfResource {

    private final WhatIfDesk desk;
    private final Catalog catalog;
    private final Caller caller;
    private final Clock clock;

    WhatIfResource(WhatIfDesk desk, Catalog catalog, Caller caller, Clock clock) {
        this.desk = desk;
        this.catalog = catalog;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Where a matter would go and why; nothing is stored, nobody is told")
    public WhatIf ask(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "matter",
                                                            value =
                                                                    "{\"category\":\"0602\",\"location\":{\"type\":\"Point\",\"coordinates\":[116.4036,39.9215]},\"riskFactors\":[\"ELDER\"]}")))
                    @Valid
                    @NotNull
                    Matter body,
            @Context HttpHeaders headers) {
        Report asked = body.flag().report(catalog, caller, clock);
        WhatIfDesk.Answer answer = desk.ask(asked, caller);
        DirectoryView view = answer.view();
        return WhatIf.of(asked, answer, new Words(Wording.locale(headers), view, catalog), view);
    }

    /// As a flag, without words and people.
    record Matter(
            @NotBlank @PlainText(max = 10) String category,
            @Nullable Location location,
            @Nullable @PlainText(max = 200) String address,
            @Nullable OffsetDateTime occurredAt,
            @Nullable Set<@NotNull RiskFactor> riskFactors,
            @Nullable Danger danger) {

        Flag flag() {
            return new Flag(
                    category,
                    "",
                    "",
                    location,
                    address,
                    occurredAt,
                    riskFactors,
                    danger,
                    List.of(),
                    null);
        }
    }

    /// @param status in which the case would start
    /// @param routing as a case shows it
    record WhatIf(
            String category,
            Risk risk,
            boolean restricted,
            String status,
            CaseView.@Nullable Area grid,
            CaseView.@Nullable Area policeGrid,
            CaseView.@Nullable Named team,
            CaseView.Named handler,
            CaseView.Named owner,
            CaseView.@Nullable Named officer,
            List<Deadline> deadlines,
            RoutingView routing) {

        static WhatIf of(Report asked, WhatIfDesk.Answer answer, Words words, DirectoryView names) {
            Responsible who = answer.decision().responsible();
            Place place = answer.decision().anchor().place();
            return new WhatIf(
                    asked.category().code(),
                    answer.risk(),
                    answer.restricted(),
                    Track.startOf(asked.category()).name(),
                    CaseView.Area.of(place.grid(), names),
                    CaseView.Area.of(place.policeGrid(), names),
                    who.team() == null
                            ? null
                            : new CaseView.Named(who.team(), names.teamName(who.team())),
                    CaseView.Named.member(who.handler(), names),
                    CaseView.Named.member(who.owner(), names),
                    who.officer() == null ? null : CaseView.Named.member(who.officer(), names),
                    answer.deadlines(),
                    RoutingView.of(answer.decision(), answer.at(), words, names));
        }
    }
}
