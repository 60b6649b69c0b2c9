package org.twogrids.grid.areas;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.rules.RejectionWording;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Doors;
import org.twogrids.kernel.events.Role;

/// What a change of areas came to, and what somebody has to see to now.
///
/// @param at from when on it is so
/// @param areas each as the change left it; what ended with its `to`
/// @param warned ground that is open or overstepped from some time on
/// @param postings offices that ended, and those that began in another area
record AreaChanged(
        Instant at,
        List<AreaView> areas,
        List<Warned> warned,
        List<Office> postings,
        OpenWork open) {

    static AreaChanged of(Outcome outcome, DirectoryView view, RejectionWording wording) {
        return new AreaChanged(
                outcome.at(),
                outcome.areas().stream()
                        .map(area -> AreaView.of(area, area.history().getLast()))
                        .toList(),
                outcome.findings().stream()
                        .map(
                                finding ->
                                        new Warned(
                                                finding.code(),
                                                finding.since(),
                                                wording.text(finding.words()),
                                                finding.fault().squareMetres(),
                                                finding.fault().geometry()))
                        .toList(),
                outcome.postings().stream().map(posting -> Office.of(view, posting)).toList(),
                OpenWork.of(outcome, view));
    }

    /// @param geometry where, WGS-84
    record Warned(
            String area,
            Instant since,
            String problem,
            long squareMetres,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String geometry) {}

    record Person(UUID id, String name) {}

    record Office(
            UUID id,
            Person member,
            String area,
            Role role,
            boolean primary,
            Instant from,
            @Nullable Instant to) {

        static Office of(DirectoryView view, DirectoryEvent.Posting posting) {
            return new Office(
                    posting.id(),
                    new Person(posting.member(), view.memberName(posting.member())),
                    posting.area(),
                    posting.role(),
                    posting.primary(),
                    posting.from(),
                    posting.to());
        }
    }

    /// What rests on areas that ended and does not move by itself.
    ///
    /// @param teams that name such an area as theirs
    /// @param duty patterns for such an area
    /// @param rotas for such an area
    /// @param links made by hand, which ended with their area
    /// @param doors that belong to no grid any more
    /// @param cases where the open cases are listed; within a minute they move by themselves
    /// @param staffing where posts without anybody are listed, of the areas above
    record OpenWork(
            List<Leftovers.TeamOver> teams,
            List<Leftovers.Shift> duty,
            List<Leftovers.Turns> rotas,
            List<Link> links,
            List<Front> doors,
            List<String> cases,
            List<String> staffing) {

        static OpenWork of(Outcome outcome, DirectoryView view) {
            Set<String> ended = outcome.ended();
            Instant at = outcome.at();
            Leftovers left = Leftovers.of(view, ended, at).without(outcome.passedOn());
            return new OpenWork(
                    left.teams(),
                    left.duty(),
                    left.rotas(),
                    outcome.links().stream()
                            .filter(link -> link.byHand() && at.equals(link.to()))
                            .map(link -> new Link(link.id(), link.grid(), link.policeGrid()))
                            .toList(),
                    outcome.doors().stream().map(Front::of).toList(),
                    ended.stream().sorted().map(code -> "/api/cases?grid=" + code).toList(),
                    outcome.areas().stream()
                            .flatMap(area -> Stream.ofNullable(area.history().getLast().parent()))
                            .distinct()
                            .map(parent -> "/api/grid/staffing?area=" + parent)
                            .toList());
        }
    }

    record Link(UUID id, String grid, String policeGrid) {}

    record Front(String grid, String street, int first, int last, Doors.Side side) {

        static Front of(DoorHandover.Front left) {
            Doors doors = left.doors();
            return new Front(
                    left.grid(), doors.street(), doors.first(), doors.last(), doors.side());
        }
    }
}
