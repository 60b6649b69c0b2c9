package org.twogrids.grid.members;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.areas.Territory;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.web.PlainText;

/// Training that must be renewed.
@Path("/api/grid/trainings")
@Authenticated
class RunningOutResource {

    private final MemberRecords records;
    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    RunningOutResource(
            MemberRecords records,
            Directory directory,
            Administration administration,
            Clock clock) {
        this.records = records;
        this.directory = directory;
        this.administration = administration;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listTrainingsRunningOut",
            summary = "Training that has run out or soon does, of people posted to an area")
    public TrainingResource.Courses list(
            @QueryParam("area") @NotBlank @PlainText(max = 20) @Parameter(example = "110101001")
                    String area,
            @QueryParam("days")
                    @DefaultValue("30")
                    @Pattern(
                            regexp = "\\d|[1-9]\\d|[12]\\d\\d|3[0-5]\\d|36[0-5]",
                            message = "{org.twogrids.grid.staffing.days}")
                    String days) {
        var scope = administration.postings();
        DirectoryView view = directory.view();
        Territory.requireKnown(view, area);
        Instant now = clock.instant();
        List<UUID> people =
                Territory.within(view, area, now).stream()
                        .flatMap(within -> view.postings(within, now))
                        .map(Posting::member)
                        .distinct()
                        .toList();
        LocalDate today = LocalDate.ofInstant(now, DirectoryView.ZONE);
        LocalDate last = today.plusDays(Long.parseLong(days));
        return TrainingResource.Courses.of(view, records.runningOut(people, last, scope), today);
    }
}
