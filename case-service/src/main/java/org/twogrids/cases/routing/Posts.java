package org.twogrids.cases.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;

/// The people whom the place of a case names by their postings. Each question goes down a list of
/// posts; an empty post is passed at once.
final class Posts {

    private static final List<Role> STATION_LEADERS =
            List.of(Role.STATION_HEAD, Role.DEPUTY_STATION_HEAD, Role.POLITICAL_INSTRUCTOR);
    private static final List<Role> COMMUNITY_LEADERS =
            List.of(Role.COMMUNITY_SECRETARY, Role.GRID_HEAD);
    private static final List<Role> SUBDISTRICT_LEADERS =
            List.of(Role.SUBDISTRICT_COORDINATOR, Role.SUBDISTRICT_LEADER);

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
        return officerOf(anchor.policePath().getFirst())
                .or(
                        () ->
                                onDuty(
                                        stations(),
                                        Role.COMMAND_ROOM_DUTY,
                                        Reason.Code.OFFICER_ON_DUTY,
                                        Posts::anybody))
                .or(
                        () ->
                                first(
                                        stations(),
                                        STATION_LEADERS,
                                        Reason.Code.OFFICER_STATION,
                                        Posts::anybody))
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
        return (urgent || refers()
                        ? first(
                                stations(),
                                STATION_LEADERS,
                                Reason.Code.OWNER_STATION,
                                Posts::anybody)
                        : Optional.<Found>empty())
                .or(
                        () ->
                                first(
                                        anchor.gridPath(),
                                        COMMUNITY_LEADERS,
                                        Reason.Code.OWNER_COMMUNITY,
                                        Posts::anybody))
                .or(() -> leading(Reason.Code.OWNER_LAST_RESORT, Posts::anybody))
                .orElseThrow(NobodyAnswers::new)
                .because(reasons);
    }

    /// Who handles what mediation has no part in.
    UUID police(@Nullable UUID officer, List<Reason> reasons) {
        if (officer != null && facts.mayAsk(officer)) {
            return new Found(officer, anchor.policePath().getFirst(), Reason.Code.HANDLER_OFFICER)
                    .because(reasons);
        }
        return first(stations(), STATION_LEADERS, Reason.Code.HANDLER_OFFICER, facts::mayAsk)
                .or(() -> lastResort(Reason.Code.HANDLER_LAST_RESORT))
                .orElseThrow(NobodyAnswers::new)
                .because(reasons);
    }

    /// Who handles a dispute that no team covers: the grid's head, else the coordinator.
    UUID withoutTeam(List<Reason> reasons) {
        return first(
                        anchor.gridPath(),
                        List.of(Role.GRID_HEAD),
                        Reason.Code.HANDLER_GRID_HEAD,
                        facts::mayAsk)
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
        return leading(why, member -> !facts.recused().contains(member))
                .or(() -> leading(why, Posts::anybody));
    }

    /// The sub-district's coordinator, on duty first; else whoever leads there or above.
    private Optional<Found> leading(Reason.Code why, Predicate<UUID> fit) {
        for (String area : anchor.gridPath()) {
            List<String> here = List.of(area);
            var found =
                    onDuty(here, Role.SUBDISTRICT_COORDINATOR, why, fit)
                            .or(() -> first(here, SUBDISTRICT_LEADERS, why, fit));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Found> officerOf(String policeGrid) {
        for (Posting posting : directory.spot(policeGrid, at).holders()) {
            if (posting.role() == Role.COMMUNITY_OFFICER) {
                return Optional.of(
                        new Found(
                                posting.member(),
                                policeGrid,
                                posting.primary()
                                        ? Reason.Code.OFFICER_OF_GRID
                                        : Reason.Code.OFFICER_BACKUP));
            }
        }
        return Optional.empty();
    }

    private Optional<Found> onDuty(
            List<String> areas, Role role, Reason.Code why, Predicate<UUID> fit) {
        for (String area : areas) {
            for (UUID member : directory.onDuty(area, role, at)) {
                if (works(member) && fit.test(member)) {
                    return Optional.of(new Found(member, area, why));
                }
            }
        }
        return Optional.empty();
    }

    /// The first of the holders who works here and is fit: area by area, in each role by role.
    private Optional<Found> first(
            List<String> areas, List<Role> roles, Reason.Code why, Predicate<UUID> fit) {
        for (String area : areas) {
            List<Posting> holders = directory.spot(area, at).holders();
            for (Role role : roles) {
                for (Posting posting : holders) {
                    if (posting.role() == role && fit.test(posting.member())) {
                        return Optional.of(new Found(posting.member(), area, why));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<String> stations() {
        return anchor.policePath().stream()
                .filter(code -> directory.spot(code, at).isA(AreaKind.POLICE_STATION))
                .toList();
    }

    private boolean refers() {
        return switch (facts.category().mode()) {
            case REFER, SERVICE -> true;
            case MEDIABLE, CONDITIONAL, HAZARD -> false;
        };
    }

    private static boolean anybody(UUID member) {
        return true;
    }

    private boolean works(UUID member) {
        return directory.member(member, at).isPresent();
    }

    private record Found(UUID member, String area, Reason.Code why) {

        UUID because(List<Reason> reasons) {
            reasons.add(Reason.of(why, new Subject.Member(member), new Subject.Area(area)));
            return member;
        }
    }
}
