package org.twogrids.cases.routing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Team;

/// Which team takes a dispute on: of those that cover place and category and have somebody for it,
/// the one with room, nearest, most specific, least loaded; ties by id.
final class TeamChoice {

    private static final Comparator<Candidate> BEST_FIRST =
            comparing(Candidate::full)
                    .thenComparing(candidate -> candidate.period.level())
                    .thenComparingInt(Candidate::breadth)
                    .thenComparingInt(Candidate::load)
                    .thenComparing(Candidate::id);

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
        for (UUID id : directory.teamsOver(path, facts.at())) {
            Team.Period period = directory.team(id, facts.at()).orElseThrow();
            Optional<String> prefix = prefix(period, facts.category().code());
            if (prefix.isPresent()) {
                List<UUID> seats = atWork(directory, period, facts);
                seats.stream()
                        .filter(facts::mayAsk)
                        .min(fittest(directory, facts, workload))
                        .ifPresentOrElse(
                                handler ->
                                        able.add(
                                                new Candidate(
                                                        id,
                                                        period,
                                                        prefix.get(),
                                                        workload.ofTeam(id),
                                                        handler,
                                                        skilled(directory, facts, handler))),
                                () -> unable.add(passed(id, whyUnable(seats, facts))));
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
                        able.stream().skip(1).map(other -> passed(other.id, whyNot(other))),
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
        return other.breadth() != best.breadth()
                ? Reason.Code.LESS_SPECIFIC
                : Reason.Code.HIGHER_LOAD;
    }

    private static Reason.Code whyUnable(List<UUID> seats, RoutingFacts facts) {
        if (seats.isEmpty()) {
            return Reason.Code.NOBODY_AVAILABLE;
        }
        return facts.recused().containsAll(seats)
                ? Reason.Code.ALL_RECUSED
                : Reason.Code.HAS_REFUSED;
    }

    /// Everyone with a seat who may mediate and still works here.
    private static List<UUID> atWork(
            DirectoryView directory, Team.Period period, RoutingFacts facts) {
        return period.seats().stream()
                .filter(seat -> seat.part() != Team.Part.SECRETARY)
                .map(Team.Seat::member)
                .filter(member -> directory.member(member, facts.at()).isPresent())
                .toList();
    }

    private static Comparator<UUID> fittest(
            DirectoryView directory, RoutingFacts facts, Workload workload) {
        return comparing((UUID member) -> !directory.onDuty(member, facts.at()))
                .thenComparing(member -> !skilled(directory, facts, member))
                .thenComparingInt(workload::ofMember)
                .thenComparing(member -> member);
    }

    private static boolean skilled(DirectoryView directory, RoutingFacts facts, UUID member) {
        return directory
                .member(member, facts.at())
                .filter(period -> period.skills().contains(facts.category().trade()))
                .isPresent();
    }

    /// The longest of the team's prefixes that the category starts with.
    private static Optional<String> prefix(Team.Period period, String category) {
        return period.categories().stream()
                .filter(category::startsWith)
                .max(comparingInt(String::length));
    }

    private static RoutingDecision.Alternative passed(UUID team, Reason.Code why) {
        return new RoutingDecision.Alternative(team, Reason.of(why, Reason.team(team)));
    }

    record Candidate(
            UUID id, Team.Period period, String prefix, int load, UUID handler, boolean skilled) {

        UUID team() {
            return id;
        }

        boolean full() {
            return load >= period.capacity();
        }

        /// Smaller where the team names the category more exactly.
        int breadth() {
            return -prefix.length();
        }

        List<Reason> reasons() {
            return List.of(
                    Reason.of(
                            Reason.Code.TEAM_NEAREST,
                            Reason.team(id),
                            "level:" + period.level(),
                            Integer.toString(load),
                            Integer.toString(period.capacity())),
                    Reason.of(
                            skilled ? Reason.Code.HANDLER_SKILLED : Reason.Code.HANDLER_IN_TEAM,
                            Reason.member(handler),
                            Reason.team(id)));
        }
    }
}
