package org.twogrids.grid.members;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.publishing.DirectorySource;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.privacy.Contacts;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// Everybody who works, or worked, in the grids.
@ApplicationScoped
public class Members implements PanacheRepositoryBase<Member, MemberId>, DirectorySource {

    private static final String WHOLE =
            "from Member m left join fetch m.history left join fetch m.stays where ";

    private final ContactCards cards;
    private final Contacts contacts;
    private final Sealer sealer;

    Members(ContactCards cards, Contacts contacts, Sealer sealer) {
        this.cards = cards;
        this.contacts = contacts;
        this.sealer = sealer;
    }

    /// Those of the members of whom it is on record that they are women.
    public Set<MemberId> women(Collection<MemberId> some) {
        return list("id in ?1 and sex is not null", some).stream()
                .filter(member -> "F".equals(sex(member)))
                .map(Member::id)
                .collect(toSet());
    }

    /// @param sex `F` or `M`; null leaves what is known
    /// @return whether that was new
    boolean note(Member member, @Nullable String sex) {
        if (sex == null || sex.equals(sex(member))) {
            return false;
        }
        member.note(sealer.seal(sex, sexOf(member)));
        return true;
    }

    private @Nullable String sex(Member member) {
        byte[] sealed = member.sex();
        return sealed == null ? null : sealer.open(sealed, sexOf(member));
    }

    private static Spot sexOf(Member member) {
        return new Spot("member", "sex", member.id().value());
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

    /// Those who do not belong to the directory, or not now, but for duplicates; whose anything
    /// changed last first.
    ///
    /// @param after the last one before
    List<Apart> apart(Apart after, int most) {
        return find(
                        "select m.id.value, m.changedAt from Member m where m.state in ?1"
                                + " and (m.changedAt < ?2 or m.changedAt = ?2 and m.id.value > ?3)"
                                + " order by m.changedAt desc, m.id.value",
                        List.of(MemberState.INVITED, MemberState.SUSPENDED, MemberState.LEFT),
                        after.since(),
                        after.id())
                .page(0, most)
                .project(Apart.class)
                .list();
    }

    Map<UUID, Member> byId(Collection<UUID> some) {
        return list(WHOLE + "m.id in ?1", some.stream().map(MemberId::new).toList()).stream()
                .collect(toMap(each -> each.id().value(), each -> each));
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

    /// The logins of all who work here, or did, and have one.
    public Map<MemberId, String> logins() {
        return find("select m.id.value, m.login from Member m where m.login is not null")
                .project(Login.class)
                .stream()
                .collect(toMap(each -> new MemberId(each.id()), Login::login));
    }

    /// All of them, with their histories.
    List<Member> whole() {
        return list("from Member m left join fetch m.history left join fetch m.stays");
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
        return records(members, cards.of(members.stream().map(Member::id).toList()));
    }

    /// @param known the cards of those who have any
    List<DirectoryEvent.Member> records(
            Collection<Member> members, Map<MemberId, ContactCard> known) {
        return members.stream().map(each -> record(each, known.get(each.id()))).toList();
    }

    private DirectoryEvent.Member record(Member member, @Nullable ContactCard card) {
        return member.record(
                card == null ? null : contacts.seal(cards.open(card), member.id().value()));
    }

    record Login(UUID id, String login) {}
}
