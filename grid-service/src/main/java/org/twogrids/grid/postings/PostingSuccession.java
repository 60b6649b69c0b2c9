package org.twogrids.grid.postings;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.areas.Succession;
import org.twogrids.kernel.events.DirectoryEvent;

/// Keeps the offices in step with the areas they are held in.
@ApplicationScoped
class PostingSuccession implements Succession {

    private final Postings postings;
    private final PostingVersions versions;
    private final Areas areas;

    PostingSuccession(Postings postings, PostingVersions versions, Areas areas) {
        this.postings = postings;
        this.versions = versions;
        this.areas = areas;
    }

    @Override
    public Set<String> held(Map<String, Instant> ends) {
        return postings.to(ends.keySet()).stream()
                .map(Posting::term)
                .filter(term -> term.goesOnPast(Objects.requireNonNull(ends.get(term.area()))))
                .map(Term::area)
                .collect(toSet());
    }

    @Override
    public List<DirectoryEvent.Posting> settle(Ending ending) {
        List<Posting> held =
                postings.to(ending.areas()).stream()
                        .filter(posting -> posting.term().goesOnPast(ending.at()))
                        .toList();
        Map<String, Offices> offices = new HashMap<>();
        Resettlement resettlement =
                new Resettlement(
                        areas.tree(),
                        area -> offices.computeIfAbsent(area, postings::officesOf),
                        term -> drafted(term, ending));
        List<PostingFact> facts = resettlement.settle(held, ending);
        for (PostingFact fact : facts) {
            if (!postings.isPersistent(fact.posting())) {
                postings.persist(fact.posting());
            }
            versions.add(fact, ending.reason());
        }
        return facts.stream().map(fact -> fact.posting().record()).toList();
    }

    private Posting drafted(Term term, Ending ending) {
        PostingId id = PostingId.next();
        return new Posting(id, term, postings.sealReason(ending.reason(), id), ending.now());
    }
}
