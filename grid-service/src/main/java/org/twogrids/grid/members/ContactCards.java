package org.twogrids.grid.members;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// Work contacts, opened only to compare them and to seal them anew for the topic.
@ApplicationScoped
class ContactCards implements PanacheRepositoryBase<ContactCard, MemberId> {

    private final Sealer sealer;

    ContactCards(Sealer sealer) {
        this.sealer = sealer;
    }

    Map<MemberId, ContactCard> of(Collection<MemberId> members) {
        return members.stream()
                .map(MemberId::value)
                .gather(Gatherers.windowFixed(10_000))
                .flatMap(some -> list("member.value in ?1", some).stream())
                .collect(toMap(ContactCard::member, card -> card));
    }

    /// As JSON: `{"phone":…,"email":…}`.
    String open(ContactCard card) {
        return sealer.open(card.sealed(), spot(card.member()));
    }

    void write(MemberId member, @Nullable ContactCard known, String contacts) {
        byte[] sealed = sealer.seal(contacts, spot(member));
        if (known == null) {
            persist(new ContactCard(member, sealed));
        } else {
            known.reseal(sealed);
        }
    }

    private static Spot spot(MemberId member) {
        return new Spot("member_contact", "sealed", member.value());
    }
}
