package org.twogrids.cases.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;

/// The people whom the place of a case names by their postings. Each question goes down a list of
/// posts; an empty post is passed at once.
final class Posts {

    private final DirectoryView directory;
    private final Anchor anchor;
    private final RoutingFacts facts;
    private final Instant at;

    Posts(DirectoryView directory, Anchor anchor, RoutingFacts facts) {
        this.directory = directory;
        this.anchor = anchor;
        this.facts = facts;
        this.at = facts.at();
    }

    /// The community officer of the police grid, the backup, the duty room, the station's head.
    @Nullable UUID officer(List<Reason> reasons) {
        if (anchor.policePath().isEmpty()) {
            reasons.add(Reason.of(Reason.Code.NO_OFFICER));
            return null;
        }
        String grid = anchor.policePath().getFirst();
        return Stream.of(
                        holders(grid, Role.COMMUNITY_OFFICER)
                                .map(
                                        posting ->
                                                found(
                                                        posting,
                                                        posting.primary()
                                                                ? Reason.Code.OFFICER_OF_GRID
                                                                : Reason.Code.OFFICER_BACKUP)),
                        station()
                                .flatMap(
                                        code ->
                                                directory
                                                        .onDuty(code, Role.COMMAND_ROOM_DUTY, at)
                                                        .stream()
                                                        .filter(this::works)
                                                        .map(
                                                                member ->
                                                                        new Found(
                                                                                member,
                                                                                code,
                                                                                Reason.Code
                                                                                        .OFFICER_ON_DUTY))),
                        station()
                                .flatMap(code -> stationLeaders(code, Reason.Code.OFFICER_STATION)))
                .flatMap(posts -> posts)
                .findFirst()
                .map(found -> found.because(reasons))
                .orElseGet(
                        () -> {
                            reasons.add(Reason.of(Reason.Code.NO_OFFICER));
                            return null;
                        });
    }

    /// A leader: the station's for what is urgent or police business, else the community's.
    UUID owner(List<Reason> reasons) {
        boolean urgent = facts.risk().atLeast(Risk.ORANGE) || anchor.policePath().isEmpty();
        Stream<Found> stations =
                station().flatMap(code -> stationLeaders(code, Reason.Code.OWNER_STATION));
        Stream<Found> community =
                anchor.gridPath().stream()
                        .flatMap(
                                area ->
                                        Stream.of(Role.COMMUNITY_SECRETARY, Role.GRID_HEAD)
                                                .flatMap(role -> holders(area, role)))
                        .map(posting -> found(posting, Reason.Code.OWNER_COMMUNITY));
        return (urgent || refers() ? Stream.concat(stations, community) : community)
                .findFirst()
                .or(() -> leading(Reason.Code.OWNER_LAST_RESORT).findFirst())
                .orElseThrow(NobodyAnswers::new)
                .because(reasons);
    }

    /// Who handles what mediation has no part in.
    UUID police(@Nullable UUID officer, List<Reason> reasons) {
        if (officer != null && facts.mayAsk(officer)) {
            return new Found(officer, anchor.policePath().getFirst(), Reason.Code.HANDLER_OFFICER)
                    .because(reasons);
        }
        return station()
                .flatMap(code -> stationLeaders(code, Reason.Code.HANDLER_OFFICER))
                .filter(this::willing)
                .findFirst()
                .or(() -> lastResort(Reason.Code.HANDLER_LAST_RESORT))
                .orElseThrow(NobodyAnswers::new)
                .because(reasons);
    }

    /// Who handles a dispute that no team covers: the grid's head, else the coordinator.
    UUID withoutTeam(List<Reason> reasons) {
        return anchor.gridPath().stream()
                .flatMap(area -> holders(area, Role.GRID_HEAD))
                .map(posting -> found(posting, Reason.Code.HANDLER_GRID_HEAD))
                .filter(this::willing)
                .findFirst()
                .or(() -> lastResort(Reason.Code.HANDLER_LAST_RESORT))
                .orElseThrow(NobodyAnswers::new)
                .because(reasons);
    }

    /// Who finds out where a case belongs that lies nowhere.
    UUID intakeDesk(List<Reason> reasons) {
        return lastResort(Reason.Code.HANDLER_INTAKE_DESK)
                .orElseThrow(NobodyAnswers::new)
                .because(reasons);
    }

    /// Who rules on a case that was refused too often.
    UUID ruling(List<Reason> reasons) {
        return lastResort(Reason.Code.HANDLER_RULES)
                .orElseThrow(NobodyAnswers::new)
                .because(reasons);
    }

    /// Who decides whether mediation may take on a case in which somebody may be in danger.
    UUID decidesFirst(List<Reason> reasons) {
        return lastResort(Reason.Code.PERSON_FIRST)
                .orElseThrow(NobodyAnswers::new)
                .because(reasons);
    }

    /// Those who take no part only where there is nobody else.
    private Optional<Found> lastResort(Reason.Code why) {
        return leading(why)
                .filter(found -> !facts.recused().contains(found.member))
                .findFirst()
                .or(() -> leading(why).findFirst());
    }

    /// The sub-district's coordinator, on duty first; else whoever leads there or above.
    private Stream<Found> leading(Reason.Code why) {
        return anchor.gridPath().stream()
                .flatMap(
                        area ->
                                Stream.concat(
                                        directory
                                                .onDuty(area, Role.SUBDISTRICT_COORDINATOR, at)
                                                .stream()
                                                .filter(this::works)
                                                .map(member -> new Found(member, area, why)),
                                        Stream.of(
                                                        Role.SUBDISTRICT_COORDINATOR,
                                                        Role.SUBDISTRICT_LEADER)
                                                .flatMap(role -> holders(area, role))
                                                .map(posting -> found(posting, why))));
    }

    private Stream<Found> stationLeaders(String station, Reason.Code why) {
        return Stream.of(Role.STATION_HEAD, Role.DEPUTY_STATION_HEAD, Role.POLITICAL_INSTRUCTOR)
                .flatMap(role -> holders(station, role))
                .map(posting -> found(posting, why));
    }

    private Stream<String> station() {
        return anchor.policePath().stream()
                .filter(code -> directory.kind(code).equals(Optional.of(AreaKind.POLICE_STATION)));
    }

    private boolean refers() {
        return switch (facts.category().mode()) {
            case REFER, SERVICE -> true;
            case MEDIABLE, CONDITIONAL, HAZARD -> false;
        };
    }

    private Stream<Posting> holders(String area, Role role) {
        return directory.postings(area, role, at).stream()
                .filter(posting -> works(posting.member()));
    }

    private boolean works(UUID member) {
        return directory.member(member, at).isPresent();
    }

    private boolean willing(Found found) {
        return facts.mayAsk(found.member);
    }

    private static Found found(Posting posting, Reason.Code why) {
        return new Found(posting.member(), posting.area(), why);
    }

    private record Found(UUID member, String area, Reason.Code why) {

        UUID because(List<Reason> reasons) {
            reasons.add(Reason.of(why, Reason.member(member), Reason.area(area)));
            return member;
        }
    }
}
