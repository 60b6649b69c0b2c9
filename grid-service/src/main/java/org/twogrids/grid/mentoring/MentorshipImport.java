package org.twogrids.grid.mentoring;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.imports.Change;
import org.twogrids.grid.imports.FileImport;
import org.twogrids.grid.imports.Row;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.members.Members;
import org.twogrids.grid.postings.Postings;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.DirectoryEvent;

/// `mentors.csv`: who is whose mentor, from when until when.
@ApplicationScoped
class MentorshipImport implements FileImport {

    private final Mentorships mentorships;
    private final Members members;
    private final Postings postings;
    private final Areas areas;

    MentorshipImport(Mentorships mentorships, Members members, Postings postings, Areas areas) {
        this.mentorships = mentorships;
        this.members = members;
        this.postings = postings;
        this.areas = areas;
    }

    @Override
    public String file() {
        return "mentors";
    }

    @Override
    public List<String> columns() {
        return List.of("mentor", "apprentice", "from", "reason");
    }

    @Override
    public List<String> key() {
        return List.of("mentor", "apprentice", "from");
    }

    @Override
    public List<DirectoryEvent.Mentorship> take(List<Row> rows, Change change) {
        Set<String> named = new LinkedHashSet<>(Row.cells(rows, "mentor"));
        named.addAll(Row.cells(rows, "apprentice"));
        Map<String, MemberId> logins = members.idsOf(named);
        Author author =
                new Author(
                        change.scope(),
                        areas.tree(),
                        postings.held(logins.values(), change.at()),
                        change.at());
        Pairs known = new Pairs(mentorships.of(logins.values()));
        List<Mentorship> changed = new ArrayList<>();
        change.each(
                rows,
                row -> {
                    Bond bond = bond(row, logins);
                    requireScope("mentor", bond.mentor(), author);
                    requireScope("apprentice", bond.apprentice(), author);
                    Optional<Mentorship> pair = take(bond, row, known, author);
                    pair.ifPresent(
                            each ->
                                    change.explain(
                                            each.record().key(), row.optionalProse("reason", 500)));
                    return pair.map(changed::add).orElse(false);
                });
        return changed.stream().map(Mentorship::record).toList();
    }

    /// The pair that is new or changed; empty where the row says what is known.
    private Optional<Mentorship> take(Bond bond, Row row, Pairs known, Author author) {
        List<Mentorship> there = known.of(bond);
        @Nullable Mentorship same =
                there.stream().filter(each -> each.bond().isSame(bond)).findFirst().orElse(null);
        MentorshipPolicy.checkFree(
                same == null || bond.to() != null ? bond : bond.endingAt(same.bond().to()),
                there.stream().map(Mentorship::bond).filter(each -> !each.isSame(bond)).toList());
        String reason = reason(row, same);
        if (same != null) {
            byte @Nullable [] fresh =
                    mentorships.hasReason(same, reason)
                            ? null
                            : mentorships.sealReason(reason, same.id());
            return Optional.of(same).filter(each -> each.correct(bond, fresh, author));
        }
        MentorshipPolicy.datesBack(null, bond, author);
        MentorshipId id = MentorshipId.next();
        var pair = new Mentorship(id, bond, mentorships.sealReason(reason, id), author.at());
        mentorships.persist(pair);
        known.add(pair);
        return Optional.of(pair);
    }

    /// None leaves the known one.
    private String reason(Row row, @Nullable Mentorship same) {
        return same != null && row.optionalProse("reason", 500) == null
                ? mentorships.openReason(same)
                : row.prose("reason", 500);
    }

    private static Bond bond(Row row, Map<String, MemberId> logins) {
        Bond bond =
                new Bond(
                        member("mentor", row, logins),
                        member("apprentice", row, logins),
                        row.day("from"),
                        row.optionalDay("to"));
        MentorshipPolicy.checkTwo(bond);
        History.requireOrder(bond.from(), bond.to());
        return bond;
    }

    private static MemberId member(String field, Row row, Map<String, MemberId> logins) {
        String login = row.required(field);
        @Nullable MemberId member = logins.get(login);
        if (member == null) {
            throw new Rejection(field, "unknown-member", login);
        }
        return member;
    }

    private static void requireScope(String field, MemberId member, Author author) {
        if (!author.covers(member)) {
            throw new Rejection(field, "out-of-scope");
        }
    }

    /// The pairs by whoever is a part of them.
    private static final class Pairs {

        private final Map<MemberId, List<Mentorship>> byMember = new HashMap<>();

        Pairs(List<Mentorship> pairs) {
            pairs.forEach(this::add);
        }

        void add(Mentorship pair) {
            byMember.computeIfAbsent(pair.bond().mentor(), none -> new ArrayList<>()).add(pair);
            byMember.computeIfAbsent(pair.bond().apprentice(), none -> new ArrayList<>()).add(pair);
        }

        /// Those of either.
        List<Mentorship> of(Bond bond) {
            Set<Mentorship> found =
                    byMember.getOrDefault(bond.mentor(), List.of()).stream()
                            .collect(toCollection(LinkedHashSet::new));
            found.addAll(byMember.getOrDefault(bond.apprentice(), List.of()));
            return List.copyOf(found);
        }
    }
}
