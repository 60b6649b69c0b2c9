package org.twogrids.cases.routing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.Spot;
import org.twogrids.kernel.events.DirectoryEvent.Team;

/// Which team takes a dispute on: of those that cover place and category and have somebody for it,
/// the one with room, nearest, most specific, least loaded; ties by id.
final class TeamChoice {

    private static final Comparator<Candidate> BEST_FIRST =
            comparing(Candidate::full)
                    .thenComparing(candidate -> candidate.period.level())
                    .thenComparing(Candidate::exactness, reverseOrder())
                    .thenComparingInt(Candidate::load)
                    .thenComparing(Candidate::team);

    private static final Comparator<Mediator> FITTEST_FIRST =
            comparing((Mediator mediator) -> !mediator.onDuty)
                    .thenComparing(mediator -> !mediator.skilled)
                    .thenComparingInt(Mediator::load)
                    .thenComparing(Mediator::id);

    private final List<Candidate> able;
    private final List<RoutingDecision.Alternative> unable;

    private TeamChoice(List<Candidate> able, List<RoutingDecision.Alternative> unable) {
        this.able = able;
        this.unable = unable;
    }

    static TeamChoice among(
            DirectoryView directory, Anchor anchor, RoutingFacts facts, Workload workload) {
        List<String> path = anchor.hangsIn().areas();
        List<Candidate> able = new ArrayList<>();
        List<RoutingDecision.Alternative> unable = new ArrayList<>();
        String category = facts.category().code();
        for (Spot.Crew crew : crews(directory, path, category, facts.at())) {
            List<Mediator> seats = mediators(directory, crew, facts, workload);
            @Nullable Mediator handler = fittest(seats, facts);
            if (handler == null) {
                unable.add(passed(crew.team(), whyUnable(seats, facts)));
            } else {
                able.add(
                        new Candidate(
                                crew.team(),
                                crew.period(),
                                crew.exactness(category),
                                workload.ofTeam(crew.team()),
                                handler));
            }
        }
        able.sort(BEST_FIRST);
        return new TeamChoice(able, unable);
    }

    @Nullable Candidate best() {
        return able.isEmpty() ? null : able.getFirst();
    }

    List<RoutingDecision.Alternative> passedOver() {
        List<RoutingDecision.Alternative> passed = new ArrayList<>(able.size() + unable.size());
        for (int i = 1; i < able.size(); i++) {
            passed.add(passed(able.get(i).team, whyNot(able.get(i))));
        }
        passed.addAll(unable);
        return List.copyOf(passed);
    }

    private Reason.Code whyNot(Candidate other) {
        Candidate best = able.getFirst();
        if (other.full() && !best.full()) {
            return Reason.Code.AT_CAPACITY;
        }
        if (other.period.level() != best.period.level()) {
            return Reason.Code.FARTHER;
        }
        return other.exactness != best.exactness
                ? Reason.Code.LESS_SPECIFIC
                : Reason.Code.HIGHER_LOAD;
    }

    private static Reason.Code whyUnable(List<Mediator> seats, RoutingFacts facts) {
        if (seats.isEmpty()) {
            return Reason.Code.NOBODY_AVAILABLE;
        }
        return seats.stream().map(Mediator::id).allMatch(facts.recused()::contains)
                ? Reason.Code.ALL_RECUSED
                : Reason.Code.HAS_REFUSED;
    }

    /// The teams that cover one of the areas and take such a matter, each once, by id.
    private static List<Spot.Crew> crews(
            DirectoryView directory, List<String> path, String category, Instant at) {
        List<Spot.Crew> found = new ArrayList<>(4);
        for (String area : path) {
            for (Spot.Crew crew : directory.spot(area, at).crews(category)) {
                if (!isAmong(found, crew.team())) {
                    found.add(crew);
                }
            }
        }
        found.sort(comparing(Spot.Crew::team));
        return found;
    }

    private static boolean isAmong(List<Spot.Crew> found, UUID team) {
        for (Spot.Crew crew : found) {
            if (crew.team().equals(team)) {
                return true;
            }
        }
        return false;
    }

    /// Everyone with a seat who may mediate and still works here.
    private static List<Mediator> mediators(
            DirectoryView directory, Spot.Crew crew, RoutingFacts facts, Workload workload) {
        List<Mediator> found = new ArrayList<>(crew.seats().size());
        for (Spot.Seat seat : crew.seats()) {
            found.add(
                    new Mediator(
                            seat.member(),
                            !seat.rostered() || directory.onDuty(seat.member(), facts.at()),
                            seat.skills().contains(facts.category().trade()),
                            workload.ofMember(seat.member())));
        }
        return found;
    }

    /// Who takes it in the team: of those who may be asked whoever is on duty, knows the matter and
    /// has least to do.
    private static @Nullable Mediator fittest(List<Mediator> seats, RoutingFacts facts) {
        @Nullable Mediator fittest = null;
        for (Mediator mediator : seats) {
            if (facts.mayAsk(mediator.id)
                    && (fittest == null || FITTEST_FIRST.compare(mediator, fittest) < 0)) {
                fittest = mediator;
            }
        }
        return fittest;
    }

    private static RoutingDecision.Alternative passed(UUID team, Reason.Code why) {
        return new RoutingDecision.Alternative(team, Reason.of(why, new Subject.Team(team)));
    }

    private record Mediator(UUID id, boolean onDuty, boolean skilled, int load) {}

    record Candidate(UUID team, Team.Period period, int exactness, int load, Mediator mediator) {

        UUID handler() {
            return mediator.id;
        }

        boolean full() {
            return load >= period.capacity();
        }

        List<Reason> reasons() {
            return List.of(
                    Reason.of(
                            Reason.Code.TEAM_NEAREST,
                            new Subject.Team(team),
                            new Subject.Level(period.level()),
                            new Subject.Count(load),
                            new Subject.Count(period.capacity())),
                    Reason.of(
                            mediator.skilled
                                    ? Reason.Code.HANDLER_SKILLED
                                    : Reason.Code.HANDLER_IN_TEAM,
                            new Subject.Member(mediator.id),
                            new Subject.Team(team)));
        }
    }
}
