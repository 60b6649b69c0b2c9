package org.twogrids.grid.members;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.privacy.BlindIndex;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// Work contacts, opened only to compare them and to seal them anew for the topic.
@ApplicationScoped
class ContactCards implements PanacheRepositoryBase<ContactCard, MemberId> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern NOT_DIGIT = Pattern.compile("\\D");

    /// China's code, after which the zero of a trunk call is left out, and that zero.
    private static final String ABROAD = "^(?:(?:00)?86(?=\\d{10,11}$))?0?(\\d+)$";

    private final Sealer sealer;
    private final BlindIndex index;

    ContactCards(Sealer sealer, BlindIndex index) {
        this.sealer = sealer;
        this.index = index;
    }

    Map<MemberId, ContactCard> of(Collection<MemberId> members) {
        return members.stream()
                .map(MemberId::value)
                .gather(Gatherers.windowFixed(10_000))
                .flatMap(some -> list("member.value in ?1", some).stream())
                .collect(
                        toMap(ContactCard::member, card -> card, (one, same) -> one, HashMap::new));
    }

    /// As JSON: `{"phone":…,"email":…}`.
    String open(ContactCard card) {
        return sealer.open(card.sealed(), spot(card.member()));
    }

    /// The card with these contacts: the known one where there is one.
    ContactCard write(MemberId member, @Nullable ContactCard known, String contacts) {
        byte[] sealed = sealer.seal(contacts, spot(member));
        if (known != null) {
            known.reseal(sealed, phoneIndex(contacts));
            return known;
        }
        ContactCard card = new ContactCard(member, sealed, phoneIndex(contacts));
        persist(card);
        return card;
    }

    /// Whose phone number it is; how it is grouped and whether it names the country do not matter.
    List<MemberId> withPhone(String phone) {
        return list("phoneIndex = ?1", index.of("phone", plain(phone))).stream()
                .map(ContactCard::member)
                .toList();
    }

    /// Indexes cards that were written before there was an index.
    ///
    /// @return how many
    int indexSome(int limit) {
        List<ContactCard> cards =
                find("indexed = false")
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .page(0, limit)
                        .list();
        cards.forEach(card -> card.index(phoneIndex(open(card))));
        return cards.size();
    }

    private byte @Nullable [] phoneIndex(String contacts) {
        try {
            JsonNode phone = JSON.readTree(contacts).path("phone");
            return phone.isTextual() ? index.of("phone", plain(phone.textValue())) : null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored contacts must be readable", e);
        }
    }

    private static String plain(String phone) {
        return NOT_DIGIT.matcher(phone).replaceAll("").replaceFirst(ABROAD, "$1");
    }

    private static Spot spot(MemberId member) {
        return new Spot("member_contact", "sealed", member.value());
    }
}
