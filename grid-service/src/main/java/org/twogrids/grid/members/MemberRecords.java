package org.twogrids.grid.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.privacy.AccessLog;
import org.twogrids.kernel.web.NotPermitted;

/// What is on record of a member and of the duplicates that turned out to be the same: changes and
/// training. Words about people are opened only for those who may change them, and that is logged.
@ApplicationScoped
class MemberRecords {

    private static final int CHANGES = 200;

    private final MemberDesk desk;
    private final Members members;
    private final MemberChanges changes;
    private final Trainings trainings;
    private final Directory directory;
    private final AccessLog log;
    private final Clock clock;

    MemberRecords(
            MemberDesk desk,
            Members members,
            MemberChanges changes,
            Trainings trainings,
            Directory directory,
            AccessLog log,
            Clock clock) {
        this.desk = desk;
        this.members = members;
        this.changes = changes;
        this.trainings = trainings;
        this.directory = directory;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    List<Change> changes(UUID id, Scope scope) {
        Member member = desk.find(id);
        boolean opens = mayRead(id, scope);
        return changes.of(same(member), CHANGES).stream()
                .map(each -> new Change(each, opens ? changes.openReason(each) : null))
                .toList();
    }

    /// Reasons are opened for whoever may change the member; that is logged first.
    private boolean mayRead(UUID member, Scope scope) {
        UUID reader = scope.member();
        if (reader == null || !desk.isCovered(member, scope, clock.instant())) {
            return false;
        }
        directory.requireTrusted();
        log.append(reader, "member/" + member, "history of a member", List.of("reason"));
        return true;
    }

    @Transactional
    Course train(
            UUID id,
            String course,
            LocalDate completedOn,
            @Nullable LocalDate validUntil,
            Scope scope) {
        Member member = desk.find(id);
        desk.requireCovered(id, scope, clock.instant());
        if (validUntil != null && validUntil.isBefore(completedOn)) {
            throw new Rejection("validUntil", "before-from");
        }
        return new Course(
                trainings.add(member.id(), course, completedOn, validUntil, scope.login()), course);
    }

    /// One's own, or those of somebody whom one may change.
    @Transactional
    List<Course> trainings(UUID id, Scope scope) {
        Member member = desk.find(id);
        boolean own = id.equals(scope.member());
        if (!own) {
            desk.requireCovered(id, scope, clock.instant());
            logged(scope, List.of(id));
        }
        return opened(trainings.of(same(member)));
    }

    /// What runs out by then, of those of the people whom this person may change.
    @Transactional
    List<Course> runningOut(Collection<UUID> people, LocalDate day, Scope scope) {
        Instant now = clock.instant();
        List<Training> found =
                trainings.runningOut(
                        people.stream()
                                .filter(each -> desk.isCovered(each, scope, now))
                                .map(MemberId::new)
                                .toList(),
                        day);
        logged(scope, found.stream().map(each -> each.member().value()).distinct().toList());
        return opened(found);
    }

    private void logged(Scope scope, List<UUID> people) {
        UUID reader = scope.member();
        if (reader == null) {
            throw new NotPermitted(); // an installer has nobody to be logged as
        }
        directory.requireTrusted();
        people.forEach(each -> log.append(reader, "member/" + each, "training", List.of("course")));
    }

    private List<Course> opened(List<Training> found) {
        return found.stream().map(each -> new Course(each, trainings.open(each))).toList();
    }

    private List<MemberId> same(Member member) {
        List<MemberId> same = new ArrayList<>(members.mergedInto(member.id()));
        same.add(member.id());
        return same;
    }

    /// @param reason null where there is none, or the reader may not see it
    record Change(MemberChange what, @Nullable String reason) {}

    record Course(Training training, String course) {}
}
