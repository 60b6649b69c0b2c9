package org.twogrids.cases.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Role;

/// Whether those who answer for a case still hold the offices for which they do.
final class InOffice {

    private final DirectoryView directory;
    private final List<String> areas;
    private final Responsible now;
    private final Instant at;
    private final boolean forFew;

    InOffice(DirectoryView directory, List<String> areas, Responsible now, Instant at) {
        this(directory, areas, now, at, false);
    }

    private InOffice(
            DirectoryView directory,
            List<String> areas,
            Responsible now,
            Instant at,
            boolean forFew) {
        this.directory = directory;
        this.areas = areas;
        this.now = now;
        this.at = at;
        this.forFew = forFew;
    }

    /// Auxiliaries have no part in a restricted case.
    static InOffice of(DirectoryView directory, Case theCase, Instant at) {
        return new InOffice(
                directory,
                theCase.hangsIn().areas(),
                theCase.responsible(),
                at,
                theCase.restricted());
    }

    boolean all() {
        return couldHandle(now.handler()) && posted(now.owner()) && officerStays();
    }

    /// Those without an office of the areas replaced by whom the new decision names, and an officer
    /// named where there was none; all others stay.
    Responsible replacing(Responsible next) {
        boolean handlerStays = couldHandle(now.handler());
        return new Responsible(
                handlerStays ? now.team() : next.team(),
                handlerStays ? now.handler() : next.handler(),
                posted(now.owner()) ? now.owner() : next.owner(),
                now.officer() != null && officerStays() ? now.officer() : next.officer());
    }

    /// Somebody with a seat in a team over the place, or with an office of it that handles cases.
    boolean couldHandle(UUID member) {
        return posted(member) || seated(member);
    }

    /// Somebody with an office of the place, not only with a seat among the mediators.
    boolean answersByOffice(UUID member) {
        return posted(member, role -> role.seesArea() && mayTakePart(role));
    }

    private boolean officerStays() {
        UUID officer = now.officer();
        return officer == null || posted(officer);
    }

    private boolean posted(UUID member) {
        return posted(member, role -> handles(role) && mayTakePart(role));
    }

    private boolean posted(UUID member, Predicate<Role> as) {
        return works(member)
                && directory.postingsOf(member, at).stream()
                        .filter(posting -> as.test(posting.role()))
                        .anyMatch(posting -> areas.contains(posting.area()));
    }

    private boolean seated(UUID member) {
        return works(member)
                && directory.teamsOf(member, at).stream()
                        .map(team -> directory.team(team, at))
                        .flatMap(Optional::stream)
                        .map(period -> period.areas())
                        .flatMap(Collection::stream)
                        .anyMatch(areas::contains);
    }

    private boolean works(UUID member) {
        return directory.member(member, at).isPresent();
    }

    private boolean mayTakePart(Role role) {
        return !(forFew && role == Role.AUXILIARY_OFFICER);
    }

    private static boolean handles(Role role) {
        return switch (role) {
            case VOLUNTEER, AUDITOR -> false;
            default -> true;
        };
    }
}
