package org.twogrids.cases.routing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Dated;
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
        for (Team team :
                directory.teamsOver(path, facts.at(), period -> exactness(period, category) >= 0)) {
            Team.Period period = Dated.at(team.history(), facts.at()).orElseThrow();
            List<Mediator> seats = atWork(directory, period, facts, workload);
            @Nullable Mediator handler = fittest(seats, facts);
            if (handler == null) {
                unable.add(passed(team.id(), whyUnable(seats, facts)));
            } else {
                able.add(
                        new Candidate(
                                team.id(),
                                period,
                                exactness(period, category),
                                workload.ofTeam(team.id()),
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
        return Stream.concat(
                        able.stream().skip(1).map(other -> passed(other.team, whyNot(other))),
                        unable.stream())
                .toList();
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

    /// Everyone with a seat who may mediate and still works here.
    private static List<Mediator> atWork(
            DirectoryView directory, Team.Period period, RoutingFacts facts, Workload workload) {
        List<Mediator> found = new ArrayList<>(period.seats().size());
        for (Team.Seat seat : period.seats()) {
            if (seat.part() != Team.Part.SECRETARY) {
                directory
                        .member(seat.member(), facts.at())
                        .map(
                                member ->
                                        new Mediator(
                                                seat.member(),
                                                directory.onDuty(seat.member(), facts.at()),
                                                member.skills().contains(facts.category().trade()),
                                                workload.ofMember(seat.member())))
                        .ifPresent(found::add);
            }
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

    /// How many digits of the category the team names; less than nought where it is none of its.
    private static int exactness(Team.Period period, String category) {
        int longest = -1;
        for (String prefix : period.categories()) {
            if (prefix.length() > longest && category.startsWith(prefix)) {
                longest = prefix.length();
            }
        }
        return longest;
    }

    private static RoutingDecision.Alternative passed(UUID team, Reason.Code why) {
        return new RoutingDecision.Alternative(team, Reason.of(why, Reason.team(team)));
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
                            Reason.team(team),
                            "level:" + period.level(),
                            Integer.toString(load),
                            Integer.toString(period.capacity())),
                    Reason.of(
                            mediator.skilled
                                    ? Reason.Code.HANDLER_SKILLED
                                    : Reason.Code.HANDLER_IN_TEAM,
                            Reason.member(mediator.id),
                            Reason.team(team)));
        }
    }
}
