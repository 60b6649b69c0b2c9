package org.twogrids.cases.mediation;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.TeamTemplates.Template;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.DirectoryEvent.Team;
import org.twogrids.kernel.events.Role;

/// Whom a mediation could bring together: those of the case's own team and those whom the template
/// of its category names, the nearest first, each with a reason. Nobody who is excluded from the
/// case, and nobody twice.
///
/// @param template the prefix of category codes whose template it is; null where none fits
record TeamProposal(
        @Nullable String template,
        List<Candidate> mediators,
        List<Candidate> secretaries,
        List<Candidate> helpers) {

    private static final int MOST = 10;

    /// Whoever knows the neighbourhood may help, where the parties want them.
    private static final List<Role> HELPING = List.of(Role.SOCIAL_WORKER, Role.VOLUNTEER);

    /// Somebody for one place.
    ///
    /// @param proposed whether they are proposed; the others may be taken instead
    record Candidate(UUID member, TeamReason reason, boolean proposed) {}

    static TeamProposal of(
            DirectoryView view, Case theCase, @Nullable Template template, Instant at) {
        Search search = new Search(view, theCase, at);
        List<Role> mediating = template == null ? List.of() : template.roles(Team.Part.MEDIATOR);
        List<Role> keeping = template == null ? List.of() : template.roles(Team.Part.SECRETARY);
        List<Candidate> mediators =
                search.fill(
                        Stream.concat(
                                        search.seated(Set.of(Team.Part.LEAD, Team.Part.MEDIATOR)),
                                        search.posted(mediating))
                                .toList(),
                        Integer.MAX_VALUE);
        List<Candidate> secretaries =
                search.fill(
                        Stream.concat(
                                        search.seated(Set.of(Team.Part.SECRETARY)),
                                        search.posted(keeping))
                                .toList(),
                        1);
        List<Candidate> helpers =
                search.fill(Stream.concat(search.skilled(), search.posted(HELPING)).toList(), 0);
        return new TeamProposal(
                template == null ? null : template.category(), mediators, secretaries, helpers);
    }

    /// Who is there, with whoever is proposed already.
    private static final class Search {

        private final DirectoryView view;
        private final Case theCase;
        private final Instant at;
        private final List<String> areas;
        private final Set<UUID> taken = new HashSet<>();

        private Search(DirectoryView view, Case theCase, Instant at) {
            this.view = view;
            this.theCase = theCase;
            this.at = at;
            this.areas = theCase.hangsIn().areas();
        }

        /// Members of the case's own team.
        Stream<TeamReason> seated(Set<Team.Part> parts) {
            UUID team = theCase.responsible().team();
            return Optional.ofNullable(team).flatMap(it -> view.team(it, at)).stream()
                    .flatMap(period -> period.seats().stream())
                    .filter(seat -> parts.contains(seat.part()))
                    .map(seat -> TeamReason.seat(seat.member(), Objects.requireNonNull(team)));
        }

        /// Holders of the roles, the best role first, the nearest area first.
        Stream<TeamReason> posted(List<Role> roles) {
            return roles.stream()
                    .flatMap(
                            role ->
                                    areas.stream()
                                            .flatMap(area -> view.postings(area, role, at).stream())
                                            .map(
                                                    it ->
                                                            TeamReason.office(
                                                                    it.member(), role, it.area())));
        }

        /// Members around who are good at this kind of matter.
        Stream<TeamReason> skilled() {
            Stream<UUID> posted =
                    areas.stream()
                            .flatMap(area -> view.postings(area, at))
                            .filter(posting -> posting.role() != Role.AUDITOR)
                            .map(Posting::member);
            Stream<UUID> seated =
                    view.teamsOver(areas, at).stream()
                            .flatMap(team -> view.team(team, at).stream())
                            .flatMap(period -> period.seats().stream())
                            .map(Team.Seat::member);
            return Stream.concat(posted, seated)
                    .flatMap(
                            member ->
                                    skill(member).map(it -> TeamReason.skill(member, it)).stream());
        }

        /// The first for each source is proposed, as long as there are places; the first reason
        /// for somebody counts.
        List<Candidate> fill(Collection<TeamReason> found, int places) {
            Map<UUID, TeamReason> each =
                    found.stream()
                            .filter(it -> mayCome(it.member()))
                            .collect(
                                    toMap(
                                            TeamReason::member,
                                            it -> it,
                                            (first, _) -> first,
                                            LinkedHashMap::new));
            Set<String> sources = new HashSet<>();
            List<Candidate> candidates = new ArrayList<>();
            for (TeamReason reason : each.values()) {
                boolean proposed =
                        sources.size() < places
                                && !theCase.neighbours().contains(reason.member())
                                && sources.add(reason.source());
                candidates.add(new Candidate(reason.member(), reason, proposed));
            }
            candidates.stream()
                    .filter(Candidate::proposed)
                    .forEach(candidate -> taken.add(candidate.member()));
            return candidates.stream()
                    .sorted(comparing(candidate -> !candidate.proposed()))
                    .limit(MOST)
                    .toList();
        }

        private boolean mayCome(UUID member) {
            return !taken.contains(member)
                    && !member.equals(theCase.responsible().handler())
                    && !theCase.recused().contains(member)
                    && view.member(member, at).isPresent();
        }

        private Optional<String> skill(UUID member) {
            return view.member(member, at).stream()
                    .flatMap(period -> period.skills().stream())
                    .filter(skill -> skill.matches("\\d{2,4}"))
                    .filter(skill -> theCase.category().startsWith(skill))
                    .findFirst();
        }
    }
}
