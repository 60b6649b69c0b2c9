package org.twogrids.grid.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.members.Members;
import org.twogrids.grid.postings.Postings;
import org.twogrids.grid.publishing.Act;
import org.twogrids.grid.publishing.Announcements;
import org.twogrids.grid.publishing.Deed;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.Preconditions;

/// Pairs are made and parted.
@ApplicationScoped
class MentorshipDesk {

    private final Mentorships mentorships;
    private final Members members;
    private final Postings postings;
    private final Areas areas;
    private final Announcements announcements;
    private final Clock clock;

    MentorshipDesk(
            Mentorships mentorships,
            Members members,
            Postings postings,
            Areas areas,
            Announcements announcements,
            Clock clock) {
        this.mentorships = mentorships;
        this.members = members;
        this.postings = postings;
        this.areas = areas;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// @param wanted the pair, given this instant
    /// @param by login of whoever decides
    @Transactional
    DirectoryEvent.Mentorship pair(
            Function<Instant, Bond> wanted, String reason, Scope scope, String by) {
        announcements.begin();
        Instant now = History.now(clock);
        Bond bond = wanted.apply(now);
        MentorshipPolicy.checkTwo(bond);
        requireKnown("mentor", bond.mentor());
        requireKnown("apprentice", bond.apprentice());
        Author author = author(bond, scope, now);
        MentorshipPolicy.datesBack(null, bond, author);
        MentorshipPolicy.checkFree(
                bond,
                mentorships.of(List.of(bond.mentor(), bond.apprentice())).stream()
                        .map(Mentorship::bond)
                        .toList());
        MentorshipId id = MentorshipId.next();
        var paired = new Mentorship(id, bond, mentorships.sealReason(reason, id), now);
        mentorships.persist(paired);
        return published(paired, Deed.of(by, now, Act.PAIRED, reason));
    }

    /// @param to null for now
    @Transactional
    DirectoryEvent.Mentorship end(
            UUID id,
            @Nullable String ifMatch,
            @Nullable Instant to,
            String reason,
            Scope scope,
            String by) {
        announcements.begin();
        Mentorship pair = find(id);
        Instant now = History.now(clock);
        Author author = author(pair.bond(), scope, now);
        Preconditions.requireMatch(ifMatch, pair.version());
        Instant at = to == null ? now : to;
        MentorshipPolicy.datesBack(pair.bond(), pair.ending(at, now), author);
        pair.end(at, mentorships.sealEndReason(reason, pair.id()), now);
        return published(pair, Deed.of(by, now, Act.PARTED, reason));
    }

    @Transactional
    DirectoryEvent.Mentorship read(UUID id) {
        return find(id).record();
    }

    private Mentorship find(UUID id) {
        return mentorships
                .findByIdOptional(new MentorshipId(id))
                .orElseThrow(UnknownMentorship::new);
    }

    private DirectoryEvent.Mentorship published(Mentorship pair, Deed deed) {
        DirectoryEvent.Mentorship record = pair.record();
        announcements.publish(deed, List.of(record));
        return record;
    }

    private void requireKnown(String field, MemberId member) {
        if (!members.mayBePosted(member)) {
            throw new Rejection(field, "unknown-member", member.value().toString());
        }
    }

    private Author author(Bond bond, Scope scope, Instant now) {
        Author author =
                new Author(
                        scope,
                        areas.tree(),
                        postings.held(List.of(bond.mentor(), bond.apprentice()), now),
                        now);
        if (!author.coversBoth(bond)) {
            throw new NotPermitted();
        }
        return author;
    }
}
