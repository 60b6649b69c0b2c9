package org.twogrids.grid.postings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.members.Members;
import org.twogrids.grid.publishing.Announcements;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.Preconditions;

/// People take offices, leave them and hand them over.
@ApplicationScoped
class PostingDesk {

    private final Postings postings;
    private final PostingVersions versions;
    private final Members members;
    private final Areas areas;
    private final Announcements announcements;
    private final Clock clock;

    PostingDesk(
            Postings postings,
            PostingVersions versions,
            Members members,
            Areas areas,
            Announcements announcements,
            Clock clock) {
        this.postings = postings;
        this.versions = versions;
        this.members = members;
        this.areas = areas;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// @param wanted the term, given this instant
    @Transactional
    DirectoryEvent.Posting post(Function<Instant, Term> wanted, String reason, Scope scope) {
        announcements.begin();
        Instant now = History.now(clock);
        Term asked = wanted.apply(now);
        AreaTree tree = areas.tree();
        Author author = author(asked, tree, scope, now);
        Term term = asked.endingBy(tree.end(asked.area()));
        requireKnown("member", term.member());
        Posting posting = drafted(term, reason, now);
        PostingFact fact = postings.officesOf(term.area()).post(posting, author);
        postings.persist(posting);
        published(List.of(fact), reason);
        return posting.record();
    }

    /// @param to null for now
    @Transactional
    DirectoryEvent.Posting end(
            UUID id, @Nullable String ifMatch, @Nullable Instant to, String reason, Scope scope) {
        announcements.begin();
        Instant now = History.now(clock);
        Instant at = to == null ? now : to.truncatedTo(ChronoUnit.MILLIS);
        Posting posting = find(id);
        Author author = author(posting, scope, now);
        requireMatch(ifMatch, posting, seen -> seen.endingAt(at));
        var fact = postings.officesOf(posting.term().area()).end(posting, at, author);
        published(List.of(fact), reason);
        return posting.record();
    }

    /// What has not begun never will; the history keeps it.
    @Transactional
    DirectoryEvent.Posting withdraw(UUID id, @Nullable String ifMatch, String reason, Scope scope) {
        announcements.begin();
        Posting posting = find(id);
        Author author = author(posting, scope, History.now(clock));
        requireMatch(ifMatch, posting, seen -> seen.endingAt(seen.from()));
        published(List.of(posting.withdraw(author)), reason);
        return posting.record();
    }

    /// One instant ends the one term and begins the other, in one change of the directory.
    ///
    /// @param at null for now
    @Transactional
    HandOver handOver(
            UUID id,
            @Nullable String ifMatch,
            MemberId successor,
            @Nullable Instant at,
            String reason,
            Scope scope) {
        announcements.begin();
        Instant now = History.now(clock);
        Instant from = at == null ? now : at.truncatedTo(ChronoUnit.MILLIS);
        Posting predecessor = find(id);
        AreaTree tree = areas.tree();
        Term next =
                predecessor
                        .term()
                        .takenOverBy(successor, from)
                        .endingBy(tree.end(predecessor.term().area()));
        Author author = author(predecessor, scope, now);
        requireMatch(ifMatch, predecessor, seen -> seen.endingAt(from));
        PostingPolicy.checkPlace(next.role(), next.area(), from, tree);
        requireKnown("successor", successor);
        Posting posting = drafted(next, reason, now);
        var facts = postings.officesOf(next.area()).handOver(predecessor, posting, author);
        postings.persist(posting);
        published(facts, reason);
        return new HandOver(predecessor.record(), posting.record());
    }

    @Transactional
    DirectoryEvent.Posting read(UUID id) {
        return find(id).record();
    }

    /// Every office that the member holds, will hold or held.
    @Transactional
    List<Posting> everHeldBy(MemberId member) {
        return postings.list("term.member", member);
    }

    private Posting find(UUID id) {
        return postings.findByIdOptional(new PostingId(id)).orElseThrow(UnknownPosting::new);
    }

    private Posting drafted(Term term, String reason, Instant now) {
        PostingId id = PostingId.next();
        return new Posting(id, term, postings.sealReason(reason, id), now);
    }

    private void requireKnown(String field, MemberId member) {
        if (!members.mayBePosted(member)) {
            throw new Rejection(field, "unknown-member", member.value().toString());
        }
    }

    /// For a term that is to begin: its place is checked first.
    private static Author author(Term term, AreaTree tree, Scope scope, Instant now) {
        PostingPolicy.checkPlace(term.role(), term.area(), term.from(), tree);
        return author(tree.path(term.area()), scope, now);
    }

    private Author author(Posting posting, Scope scope, Instant now) {
        return author(areas.tree().path(posting.term().area()), scope, now);
    }

    private static Author author(List<String> path, Scope scope, Instant now) {
        if (!scope.coversPostings(path)) {
            throw new NotPermitted();
        }
        return new Author(scope, path, now);
    }

    /// @param change what the command makes of a term
    private void requireMatch(
            @Nullable String ifMatch, Posting posting, UnaryOperator<Term> change) {
        Preconditions.requireMatch(
                ifMatch,
                posting.version(),
                seen -> {
                    Term known =
                            versions.of(posting.id(), seen)
                                    .map(PostingVersion::term)
                                    .orElse(posting.term());
                    return Map.of(
                            "version", posting.version(),
                            "changedAt", posting.changedAt(),
                            "differences", Difference.between(change.apply(known), posting.term()));
                });
    }

    private void published(List<PostingFact> facts, String reason) {
        facts.forEach(fact -> versions.add(fact, reason));
        announcements.publish(
                facts.getLast().author().scope().login(),
                facts.stream().map(fact -> fact.posting().record()).toList());
    }

    record HandOver(DirectoryEvent.Posting ended, DirectoryEvent.Posting begun) {}
}
