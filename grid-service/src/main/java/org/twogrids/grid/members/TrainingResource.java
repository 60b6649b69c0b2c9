package org.twogrids.grid.members;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.PlainText;

/// What members were trained in.
@Path("/api/grid/members/{id}/trainings")
@Authenticated
class TrainingResource {

    private final MemberRecords records;
    private final Directory directory;
    private final Administration administration;
    private final Clock clock;

    TrainingResource(
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
    @Operation(operationId = "listTrainings", summary = "What a member was trained in")
    public Courses trainings(@PathParam("id") String id) {
        administration.requireKnown();
        UUID member = MemberResource.parsed(id);
        return Courses.of(
                directory.view(), records.trainings(member, administration.ownPostings()), today());
    }

    @POST
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

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DirectoryView.ZONE);
    }

    /// @param validUntil the last day on which it counts; left out: for ever
    record NewCourse(
            @NotBlank @PlainText(max = 100) String course,
            @NotNull LocalDate completedOn,
            @Nullable LocalDate validUntil) {}

    record Courses(List<CourseView> items) {

        static Courses of(DirectoryView view, List<MemberRecords.Course> found, LocalDate today) {
            return new Courses(
                    found.stream().map(each -> CourseView.of(view, each, today)).toList());
        }
    }

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
}
