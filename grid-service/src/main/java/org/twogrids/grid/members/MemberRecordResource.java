package org.twogrids.grid.members;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.areas.Territory;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.web.PlainText;

/// What became of members, and what they were trained in.
@Path("/api/grid")
@Authenticated
class MemberRecordResource {

    private final MemberRecords records;
    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    MemberRecordResource(
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
    @Path("members/{id}/changes")
    @Operation(
            operationId = "listMemberChanges",
            summary = "What became of a member, the newest first, with those of merged duplicates")
    public Changes changes(@PathParam("id") String id) {
        administration.requireKnown();
        UUID member = MemberResource.parsed(id);
        return new Changes(
                records.changes(member, administration.ownPostings()).stream()
                        .map(ChangeView::of)
                        .toList());
    }

    @GET
    @Path("members/{id}/trainings")
    @Operation(operationId = "listTrainings", summary = "What a member was trained in")
    public Courses trainings(@PathParam("id") String id) {
        administration.requireKnown();
        UUID member = MemberResource.parsed(id);
        return courses(records.trainings(member, administration.ownPostings()));
    }

    @POST
    @Path("members/{id}/trainings")
    @Operation(operationId = "train", summary = "Enter a course that a member completed")
    public RestResponse<CourseView> train(
            @PathParam("id") String id, @Valid @NotNull NewCourse course) {
        var entered =
                records.train(
                        MemberResource.parsed(id),
                        course.course,
                        course.completedOn,
                        course.validUntil,
                        administration.postings());
        return RestResponse.status(
                RestResponse.Status.CREATED, CourseView.of(directory.view(), entered, today()));
    }

    @GET
    @Path("trainings")
    @Operation(
            operationId = "listTrainingsRunningOut",
            summary = "Training that has run out or soon does, of people posted to an area")
    public Courses runningOut(
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
        return courses(records.runningOut(people, today().plusDays(Long.parseLong(days)), scope));
    }

    private Courses courses(List<MemberRecords.Course> found) {
        return new Courses(
                found.stream()
                        .map(each -> CourseView.of(directory.view(), each, today()))
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DirectoryView.ZONE);
    }

    /// @param validUntil the last day on which it counts; left out: for ever
    record NewCourse(
            @NotBlank @PlainText(max = 100) String course,
            @NotNull LocalDate completedOn,
            @Nullable LocalDate validUntil) {}

    record Courses(List<CourseView> items) {}

    record CourseView(
            UUID id,
            Person member,
            String course,
            LocalDate completedOn,
            @Nullable LocalDate validUntil,
            boolean valid) {

        static CourseView of(DirectoryView view, MemberRecords.Course known, LocalDate today) {
            Training training = known.training();
            LocalDate until = training.validUntil();
            UUID member = training.member().value();
            return new CourseView(
                    training.id(),
                    new Person(member, view.memberName(member)),
                    known.course(),
                    training.completedOn(),
                    until,
                    until == null || !until.isBefore(today));
        }
    }

    record Person(UUID id, String name) {}

    record Changes(List<ChangeView> items) {}

    /// @param member one of the merged ones where it is not the member itself
    /// @param reason only for who may change the member; each reading is logged
    record ChangeView(
            UUID member,
            MemberFact.Act act,
            Instant at,
            String by,
            long version,
            @Nullable String reason) {

        static ChangeView of(MemberRecords.Change change) {
            MemberChange what = change.what();
            return new ChangeView(
                    what.member().value(),
                    what.act(),
                    what.changedAt(),
                    what.changedBy(),
                    what.version(),
                    change.reason());
        }
    }
}
