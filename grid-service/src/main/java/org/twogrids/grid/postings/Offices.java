package org.twogrids.grid.postings;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.postings.PostingFact.Act;
import org.twogrids.grid.rules.Rejection;

/// All postings to one area, of any time: the rules that span them are kept here. Nobody holds an
/// office twice, one answers where one must, and nothing ever leaves.
final class Offices {

    private final List<Posting> all;

    Offices(Collection<Posting> all) {
        this.all = new ArrayList<>(all);
    }

    /// The posting of the same person to the same office, begun at the same time; one that was
    /// withdrawn only where there is no other.
    @Nullable Posting same(Term term) {
        return all.stream()
                .filter(each -> each.term().isSame(term))
                .min(comparing(each -> each.term().isWithdrawn()))
                .orElse(null);
    }

    /// Whether the same person holds the same office then and answers in it as far as they should.
    boolean holds(Term wanted) {
        return all.stream()
                .map(Posting::term)
                .filter(each -> each.isOfficeOf(wanted) && each.meets(wanted))
                .anyMatch(each -> each.primary() || !wanted.primary());
    }

    PostingFact post(Posting posting, Author author) {
        return begin(posting, Act.POSTED, List.of(), author);
    }

    /// An end that lies ahead may be moved, but not over the beginning of a successor.
    PostingFact end(Posting posting, Instant at, Author author) {
        PostingPolicy.checkFree(posting.ending(at, author.at()), terms(List.of(posting)).toList());
        return posting.end(at, Act.ENDED, author);
    }

    /// @param sealedReason null where the reason is the same
    Optional<PostingFact> correct(
            Posting known, Term wanted, byte @Nullable [] sealedReason, Author author) {
        Term corrected = wanted.to() == null ? wanted.endingAt(known.term().to()) : wanted;
        PostingPolicy.checkFree(corrected, terms(List.of(known)).toList());
        return known.correct(wanted, sealedReason, author);
    }

    /// The successor's term begins at the instant at which the predecessor's ends. A backup who
    /// takes over is backup no more.
    ///
    /// @return what became of each, the predecessor first, the successor last
    List<PostingFact> handOver(Posting predecessor, Posting successor, Author author) {
        Instant at = successor.term().from();
        requireHandable(predecessor.term(), successor.term(), at, author.at());
        List<Posting> leaving =
                Stream.concat(Stream.of(predecessor), backup(predecessor, successor, author))
                        .toList();
        leaving.forEach(
                each -> BackdatingPolicy.datesBack(each.term(), each.term().endingAt(at), author));
        List<PostingFact> facts = new ArrayList<>();
        PostingFact begun = begin(successor, Act.TOOK_OVER, leaving, author);
        for (Posting posting : leaving) {
            if (!at.equals(posting.term().to())) {
                Act act = posting.equals(predecessor) ? Act.HANDED_OVER : Act.ENDED;
                facts.add(posting.end(at, act, author));
            }
        }
        facts.add(begun);
        return facts;
    }

    /// @param leaving those whose terms end when this one begins
    private PostingFact begin(
            Posting posting, Act act, Collection<Posting> leaving, Author author) {
        Term term = posting.term();
        PostingPolicy.checkFree(
                term,
                Stream.concat(
                                terms(leaving),
                                leaving.stream().map(left -> left.term().endingAt(term.from())))
                        .toList());
        PostingFact begun = posting.begun(act, author);
        all.add(posting);
        return begun;
    }

    private Stream<Term> terms(Collection<Posting> without) {
        return all.stream().filter(each -> !without.contains(each)).map(Posting::term);
    }

    /// What the successor holds as a backup then, and has not left.
    private Stream<Posting> backup(Posting predecessor, Posting successor, Author author) {
        Instant at = successor.term().from();
        Instant last = at.isBefore(author.at()) ? author.at() : at;
        return all.stream()
                .filter(each -> predecessor.term().primary() && !each.term().primary())
                .filter(each -> each.term().isOfficeOf(successor.term()))
                .filter(each -> each.term().from().isBefore(at))
                .filter(each -> each.term().to() == null || each.term().to().isAfter(last));
    }

    private static void requireHandable(Term old, Term next, Instant at, Instant now) {
        if (old.member().equals(next.member())) {
            throw new Rejection("successor", "same-member");
        }
        if (!old.from().isBefore(at)) {
            throw new Rejection("at", "before-begin", History.day(old.from()));
        }
        Instant known = old.to();
        if (known != null && !known.equals(at) && (known.isBefore(at) || !known.isAfter(now))) {
            throw new AlreadyEnded(known);
        }
    }
}
