package org.twogrids.grid.postings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.members.MemberTies;
import org.twogrids.grid.members.Parting;
import org.twogrids.kernel.events.DirectoryEvent;

/// The offices of whoever goes end, or are handed over.
@ApplicationScoped
class PostingTies implements MemberTies {

    private final Postings postings;
    private final PostingVersions versions;
    private final Areas areas;

    PostingTies(Postings postings, PostingVersions versions, Areas areas) {
        this.postings = postings;
        this.versions = versions;
        this.areas = areas;
    }

    @Override
    public List<DirectoryEvent.Posting> part(Parting parting) {
        AreaTree tree = areas.tree();
        List<PostingFact> facts = new ArrayList<>();
        for (Posting posting : postings.heldBy(parting.member(), parting.at())) {
            String area = posting.term().area();
            Author author = new Author(parting.scope(), tree.path(area), parting.at());
            Offices there = postings.officesOf(area);
            MemberId heir = parting.heir();
            if (heir == null && posting.term().from().isAfter(parting.at())) {
                facts.add(posting.withdraw(author));
            } else if (heir == null) {
                var end = parting.endOf(posting.term().from());
                facts.add(there.end(posting, end, author));
            } else {
                facts.addAll(passOn(posting, heir, there, parting, author));
            }
        }
        facts.forEach(fact -> versions.add(fact, parting.reason()));
        return facts.stream().map(fact -> fact.posting().record()).distinct().toList();
    }

    /// Whoever holds the office already as the one who answers goes on holding it.
    private List<PostingFact> passOn(
            Posting posting, MemberId heir, Offices there, Parting parting, Author author) {
        Term old = posting.term();
        var at = parting.endOf(old.from());
        Term next = old.takenOverBy(heir, at).endingAt(old.to());
        if (there.holds(next)) {
            return List.of(there.end(posting, at, author));
        }
        PostingId id = PostingId.next();
        byte[] reason = postings.sealReason(parting.reason(), id);
        Posting begun = new Posting(id, next, reason, parting.at());
        List<PostingFact> facts = there.handOver(posting, begun, author);
        postings.persist(begun);
        return facts;
    }
}
