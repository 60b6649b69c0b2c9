package org.twogrids.grid.members;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.twogrids.grid.access.Scope;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Posting;

/// In whose charge somebody is: whoever may give every office that decides about them. Those are
/// the offices that they hold; of who holds none those that lie ahead; else those that they left
/// last, so that who is gone stays known where they were. Who never had any is in the charge of
/// whoever invited them, and of coordinators and leaders, who have a whole sub-district. Nobody is
/// in their own.
record Charge(DirectoryView view, Scope scope, Instant now) {

    /// @param invited whether this person has invited that member; asked of who never had an office
    boolean of(UUID member, Predicate<UUID> invited) {
        if (scope.isEmpty() || member.equals(scope.member())) {
            return false;
        }
        if (scope.everything()) {
            return true;
        }
        List<Posting> offices = deciding(member);
        return offices.isEmpty()
                ? !scope.areas().isEmpty() || invited.test(member)
                : offices.stream().allMatch(this::covers);
    }

    private List<Posting> deciding(UUID member) {
        List<Posting> ever =
                view.postingsEverOf(member)
                        .filter(each -> each.to() == null || each.from().isBefore(each.to()))
                        .toList();
        List<Posting> held = ever.stream().filter(each -> each.holds(now)).toList();
        if (!held.isEmpty()) {
            return held;
        }
        List<Posting> ahead = ever.stream().filter(each -> each.from().isAfter(now)).toList();
        return ahead.isEmpty() ? leftLast(ever) : ahead;
    }

    private static List<Posting> leftLast(List<Posting> ended) {
        Optional<Instant> last =
                ended.stream().map(each -> requireNonNull(each.to())).max(comparing(at -> at));
        return ended.stream().filter(each -> last.equals(Optional.ofNullable(each.to()))).toList();
    }

    /// An area that is no more counts by what lay above it while the office lasted.
    private boolean covers(Posting office) {
        Instant to = office.to();
        Instant at = office.from().isAfter(now) ? office.from() : now;
        return scope.coversPeople(
                view.path(office.area(), to != null && !to.isAfter(now) ? to.minusMillis(1) : at));
    }
}
