package org.twogrids.grid.postings;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Succession.Ending;
import org.twogrids.grid.areas.Succession.Move;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.web.NotPermitted;

/// What becomes of the offices in areas that end: each ends with its area, and begins in another at
/// the same instant where somebody says so.
final class Resettlement {

    private final AreaTree tree;
    private final Function<String, Offices> offices;
    private final Function<Term, Posting> draft;

    /// @param tree as the areas will be
    /// @param offices of an area; the same each time
    /// @param draft what begins a term
    Resettlement(AreaTree tree, Function<String, Offices> offices, Function<Term, Posting> draft) {
        this.tree = tree;
        this.offices = offices;
        this.draft = draft;
    }

    /// @param held every office that goes on past the end of its area
    List<PostingFact> settle(List<Posting> held, Ending ending) {
        Map<UUID, Move> moves = moves(ending.moves(), held);
        held.forEach(posting -> requireSettled(posting.term(), ending));
        List<PostingFact> facts = new ArrayList<>();
        for (Posting posting : held) {
            Term old = posting.term();
            facts.add(posting.vacate(ending.at(), author(old.area(), ending)));
            Move move = Objects.requireNonNull(moves.get(posting.id().value()));
            for (String target : move.to()) {
                Term next = old.movedTo(target, move.primary(), ending.at());
                facts.add(begin(next.endingBy(tree.end(target)), ending));
            }
        }
        return facts;
    }

    private PostingFact begin(Term term, Ending ending) {
        PostingPolicy.checkPlace(term.role(), term.area(), term.from(), tree);
        return offices.apply(term.area()).post(draft.apply(term), author(term.area(), ending));
    }

    private static Map<UUID, Move> moves(List<Move> moves, List<Posting> held) {
        Map<UUID, Move> byPosting =
                moves.stream().collect(toMap(Move::posting, Function.identity(), (a, b) -> b));
        Set<UUID> known = held.stream().map(posting -> posting.id().value()).collect(toSet());
        for (Move move : moves) {
            if (!known.contains(move.posting())) {
                throw new Rejection("postings", "not-to-settle", move.posting().toString());
            }
        }
        List<DirectoryEvent.Posting> undecided =
                held.stream()
                        .filter(posting -> !byPosting.containsKey(posting.id().value()))
                        .map(Posting::record)
                        .toList();
        if (!undecided.isEmpty()) {
            throw new UndecidedOffices(undecided);
        }
        return byPosting;
    }

    /// What begins after the area's end is withdrawn; not so where it has begun by now, as it may
    /// have where the end is dated back.
    private static void requireSettled(Term term, Ending ending) {
        Instant at = ending.at();
        if (!term.from().isBefore(at) && !term.from().isAfter(ending.now())) {
            throw Rejection.conflict(
                    "at", "office-begins-later", term.area(), History.day(term.from()));
        }
    }

    private Author author(String area, Ending ending) {
        List<String> path = tree.path(area);
        if (!ending.scope().coversPostings(path)) {
            throw new NotPermitted();
        }
        return new Author(ending.scope(), path, ending.now());
    }
}
