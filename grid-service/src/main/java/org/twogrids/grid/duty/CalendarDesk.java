package org.twogrids.grid.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.History;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.Ids;

/// Calendars are opened and ended by whose they are.
@ApplicationScoped
class CalendarDesk {

    private final CalendarFeeds feeds;
    private final DutySheet sheet;
    private final Directory directory;
    private final Clock clock;

    CalendarDesk(CalendarFeeds feeds, DutySheet sheet, Directory directory, Clock clock) {
        this.feeds = feeds;
        this.sheet = sheet;
        this.directory = directory;
        this.clock = clock;
    }

    /// @param area null: the owner's own duty
    @Transactional
    Open open(UUID owner, @Nullable String area, String language) {
        var feed = new CalendarFeed(Ids.next(), owner, area, language, History.now(clock));
        feeds.persist(feed);
        return new Open(feed, feeds.token(feed));
    }

    @Transactional
    List<Open> of(UUID owner) {
        return feeds.openOf(owner).stream().map(feed -> new Open(feed, feeds.token(feed))).toList();
    }

    /// The address answers no more; again is as good as once.
    @Transactional
    void end(UUID owner, UUID id) {
        feeds.of(owner, id).orElseThrow(UnknownFeed::new).end(History.now(clock));
    }

    /// As a calendar program reads it. Whoever was suspended or has left reads nothing more.
    @Transactional
    String read(String token) {
        CalendarFeed feed = feeds.open(token).orElseThrow(UnknownFeed::new);
        UUID owner = directory.view().survivorOf(feed.owner());
        if (directory.view().member(owner, clock.instant()).isEmpty()) {
            throw new UnknownFeed();
        }
        return sheet.calendar(owner, feed.area(), feed.language());
    }

    record Open(CalendarFeed feed, String token) {}
}
