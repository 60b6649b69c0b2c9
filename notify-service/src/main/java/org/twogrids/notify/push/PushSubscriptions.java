package org.twogrids.notify.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.privacy.BlindIndex;
import org.twogrids.kernel.privacy.Sealer;

/// The browsers of everybody, sealed.
@ApplicationScoped
class PushSubscriptions implements PanacheRepositoryBase<PushSubscription, UUID> {

    private final Sealer sealer;
    private final BlindIndex index;
    private final ObjectMapper json;

    PushSubscriptions(Sealer sealer, BlindIndex index, ObjectMapper json) {
        this.sealer = sealer;
        this.index = index;
        this.json = json;
    }

    boolean reaches(UUID member) {
        return count("member", member) > 0;
    }

    List<PushSubscription> of(UUID member) {
        return list("member = ?1 order by since", member);
    }

    /// The same browser again is the same subscription.
    UUID keep(UUID member, Browser browser, int most, Instant at) {
        byte[] address = index.of("push", browser.endpoint().toString());
        PushSubscription known = find("endpointIndex", address).firstResultOptional().orElse(null);
        if (known != null) {
            known.belongsTo(member, seal(browser, known.id()), at);
            return known.id();
        }
        List<PushSubscription> others = of(member);
        others.subList(0, Math.max(0, others.size() + 1 - most)).forEach(this::delete);
        UUID id = Ids.next();
        persist(new PushSubscription(id, address, member, seal(browser, id), at));
        return id;
    }

    private byte[] seal(Browser browser, UUID id) {
        return sealer.seal(write(browser), PushSubscription.spot(id));
    }

    Browser open(PushSubscription subscription) {
        try {
            return json.readerFor(Browser.class)
                    .readValue(
                            sealer.open(
                                    subscription.browser(),
                                    PushSubscription.spot(subscription.id())));
        } catch (IOException e) {
            throw new IllegalStateException("A browser is not what it should be", e);
        }
    }

    private String write(Browser browser) {
        try {
            return json.writeValueAsString(browser);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A browser must always be writable", e);
        }
    }
}
