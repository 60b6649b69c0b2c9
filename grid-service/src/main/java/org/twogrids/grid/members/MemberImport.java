package org.twogrids.grid.members;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.imports.Change;
import org.twogrids.grid.imports.FileImport;
import org.twogrids.grid.imports.Row;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.DirectoryEvent;

/// `members.csv`: who works here, and how to reach them.
@ApplicationScoped
class MemberImport implements FileImport {

    private final Members members;
    private final ContactCards cards;
    private final Directory directory;

    MemberImport(Members members, ContactCards cards, Directory directory) {
        this.members = members;
        this.cards = cards;
        this.directory = directory;
    }

    @Override
    public String file() {
        return "members";
    }

    @Override
    public List<String> columns() {
        return List.of("login", "name");
    }

    @Override
    public List<String> key() {
        return List.of("login");
    }

    @Override
    public List<DirectoryEvent.Member> take(List<Row> rows, Change change) {
        List<MemberDraft> drafts =
                rows.stream()
                        .flatMap(row -> change.attempt(row, MemberDraft::of).stream())
                        .toList();
        Map<String, Member> known =
                members.of(drafts.stream().map(MemberDraft::login).toList()).stream()
                        .collect(
                                toMap(
                                        each -> Objects.requireNonNull(each.login()),
                                        Function.identity()));
        Map<MemberId, ContactCard> contacts =
                cards.of(known.values().stream().map(Member::id).toList());
        List<Member> changed = new ArrayList<>();
        for (MemberDraft draft : drafts) {
            @Nullable Member before = known.get(draft.login());
            change.each(
                    List.of(draft.row()),
                    row -> take(draft, before, contacts, change).map(changed::add).orElse(false));
        }
        return members.records(changed, contacts);
    }

    /// The member who is new or changed; empty where the row says what is known.
    ///
    /// @param contacts cards by their owners; the row's is added
    private Optional<Member> take(
            MemberDraft draft,
            @Nullable Member before,
            Map<MemberId, ContactCard> contacts,
            Change change) {
        if (before != null) {
            requireScope(before, change);
            if (before.state() == MemberState.MERGED) {
                throw Rejection.conflict("login", "merged");
            }
        }
        Member member = before == null ? Member.entered(MemberId.next(), draft.login()) : before;
        @Nullable ContactCard card = contacts.get(member.id());
        boolean reached = isNews(draft.contacts(), card);
        boolean noted = members.note(member, draft.sex());
        boolean isNew = member.become(draft.details(), reached || noted, change.at());
        if (before == null) {
            members.persist(member);
        }
        if (reached) {
            contacts.put(
                    member.id(),
                    cards.write(member.id(), card, Objects.requireNonNull(draft.contacts())));
        }
        return isNew ? Optional.of(member) : Optional.empty();
    }

    private boolean isNews(@Nullable String contacts, @Nullable ContactCard card) {
        return contacts != null && (card == null || !contacts.equals(cards.open(card)));
    }

    /// Whoever is posted somewhere is changed from there only.
    private void requireScope(Member member, Change change) {
        var view = directory.view();
        var postings = view.postingsOf(member.id().value(), change.at());
        if (!postings.isEmpty()
                && postings.stream()
                        .map(posting -> view.path(posting.area(), change.at()))
                        .noneMatch(change.scope()::covers)) {
            throw new Rejection("login", "out-of-scope");
        }
    }
}
