package org.twogrids.grid.members;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.publishing.DirectorySource;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.privacy.Contacts;

/// Everybody who works, or worked, in the grids.
@ApplicationScoped
public class Members implements PanacheRepositoryBase<Member, MemberId>, DirectorySource {

    private static final String WHOLE =
            "from Member m left join fetch m.history left join fetch m.stays where ";

    private final ContactCards cards;
    private final Contacts contacts;

    Members(ContactCards cards, Contacts contacts) {
        this.cards = cards;
        this.contacts = contacts;
    }

    /// The members of those of the logins that are known.
    public Map<String, MemberId> idsOf(Collection<String> logins) {
        return of(logins).stream()
                .collect(toMap(each -> Objects.requireNonNull(each.login()), Member::id));
    }

    /// Whose phone number it is, however it is written.
    @Transactional
    public List<MemberId> withPhone(String phone) {
        return cards.withPhone(phone);
    }

    /// Whether they are known and have neither left nor turned out to be somebody else.
    public boolean mayBePosted(MemberId member) {
        return findByIdOptional(member).filter(each -> each.state().mayBePosted()).isPresent();
    }

    Optional<Member> whole(MemberId member) {
        return list(WHOLE + "m.id = ?1", member).stream().findFirst();
    }

    /// The duplicates that turned out to be this one, directly or by way of others.
    List<MemberId> mergedInto(MemberId survivor) {
        List<MemberId> found = new ArrayList<>();
        List<MemberId> next = List.of(survivor);
        while (!next.isEmpty()) {
            next = list("survivor in ?1", next).stream().map(Member::id).toList();
            found.addAll(next);
        }
        return found;
    }

    List<Member> of(Collection<String> logins) {
        return logins.stream()
                .distinct()
                .gather(Gatherers.windowFixed(10_000))
                .flatMap(some -> list(WHOLE + "m.login in ?1", some).stream())
                .toList();
    }

    @Override
    public List<DirectoryEvent.Member> changedSince(Instant then) {
        return records(list(WHOLE + "m.changedAt >= ?1", then));
    }

    List<DirectoryEvent.Member> records(Collection<Member> members) {
        Map<MemberId, ContactCard> known = cards.of(members.stream().map(Member::id).toList());
        return members.stream().map(each -> record(each, known.get(each.id()))).toList();
    }

    private DirectoryEvent.Member record(Member member, @Nullable ContactCard card) {
        return member.record(
                card == null ? null : contacts.seal(cards.open(card), member.id().value()));
    }
}
