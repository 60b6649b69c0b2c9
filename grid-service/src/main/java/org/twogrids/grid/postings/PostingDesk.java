package org.twogrids.grid.postings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.members.Members;
import org.twogrids.grid.publishing.Announcements;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.Preconditions;

/// People take offices and leave them.
@ApplicationScoped
class PostingDesk {

    private final Postings postings;
    private final Members members;
    private final Areas areas;
    private final Announcements announcements;
    private final Clock clock;

    PostingDesk(
            Postings postings,
            Members members,
            Areas areas,
            Announcements announcements,
            Clock clock) {
        this.postings = postings;
        this.members = members;
        this.areas = areas;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// @param by login of whoever decides
    @Transactional
    DirectoryEvent.Posting post(Term term, String reason, Scope scope, String by) {
        announcements.begin();
        var tree = areas.tree();
        PostingPolicy.checkPlace(term.role(), term.area(), term.from(), tree);
        requireScope(scope, tree.path(term.area()));
        if (!members.exists(term.member())) {
            throw new Rejection("member", "unknown-member", term.member().value().toString());
        }
        PostingPolicy.checkFree(
                term, postings.to(List.of(term.area())).stream().map(Posting::term).toList());
        PostingId id = PostingId.next();
        var posting = new Posting(id, term, postings.sealReason(reason, id), History.now(clock));
        postings.persist(posting);
        return published(posting, by);
    }

    /// @param to null for now
    @Transactional
    DirectoryEvent.Posting end(
            UUID id,
            @Nullable String ifMatch,
            @Nullable Instant to,
            String reason,
            Scope scope,
            String by) {
        announcements.begin();
        Posting posting = find(id);
        requireScope(scope, areas.tree().path(posting.term().area()));
        Preconditions.requireMatch(ifMatch, posting.version());
        Instant now = History.now(clock);
        posting.end(to == null ? now : to, postings.sealEndReason(reason, posting.id()), now);
        return published(posting, by);
    }

    @Transactional
    DirectoryEvent.Posting read(UUID id) {
        return find(id).record();
    }

    private Posting find(UUID id) {
        return postings.findByIdOptional(new PostingId(id)).orElseThrow(UnknownPosting::new);
    }

    private DirectoryEvent.Posting published(Posting posting, String by) {
        DirectoryEvent.Posting record = posting.record();
        announcements.publish(by, List.of(record));
        return record;
    }

    private static void requireScope(Scope scope, List<String> path) {
        if (!scope.coversPostings(path)) {
            throw new NotPermitted();
        }
    }
}
