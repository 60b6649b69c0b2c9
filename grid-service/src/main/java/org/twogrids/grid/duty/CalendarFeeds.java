package org.twogrids.grid.duty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.grid.access.SignedIds;

/// Calendars that can be read without a login.
@ApplicationScoped
class CalendarFeeds implements PanacheRepositoryBase<CalendarFeed, UUID> {

    private static final String PURPOSE = "calendar-feed";

    private final SignedIds codes;

    CalendarFeeds(SignedIds codes) {
        this.codes = codes;
    }

    List<CalendarFeed> openOf(UUID owner) {
        return list("owner = ?1 and endedAt is null order by id", owner);
    }

    Optional<CalendarFeed> of(UUID owner, UUID id) {
        return find("id = ?1 and owner = ?2", id, owner).firstResultOptional();
    }

    /// The secret part of the address.
    String token(CalendarFeed feed) {
        return codes.code(PURPOSE, feed.id());
    }

    /// Empty where the address was made up or its owner has ended it.
    Optional<CalendarFeed> open(String token) {
        return codes.id(PURPOSE, token)
                .flatMap(this::findByIdOptional)
                .filter(CalendarFeed::isOpen);
    }
}
