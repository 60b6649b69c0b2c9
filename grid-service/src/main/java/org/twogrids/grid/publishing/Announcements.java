package org.twogrids.grid.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.twogrids.grid.dating.History;
import org.twogrids.kernel.directory.DirectoryCopy;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.messaging.Outbox;

/// The one way in which the directory changes. Inside one transaction a change calls [#begin()],
/// writes its tables and calls [#publish]: the others hear of exactly what was stored, in the order
/// of commits, and this service sees its own copy as every other does.
@ApplicationScoped
public class Announcements {

    private final DirectoryCopy copy;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Clock clock;

    Announcements(DirectoryCopy copy, Outbox outbox, EntityManager entities, Clock clock) {
        this.copy = copy;
        this.outbox = outbox;
        this.entities = entities;
        this.clock = clock;
    }

    /// Makes every other change wait until this one is through; so rules that span rows can be
    /// checked by reading.
    public void begin() {
        copy.lock();
    }

    /// @param by login of whoever changed it
    public void publish(String by, List<? extends DirectoryEvent> records) {
        if (records.isEmpty()) {
            return;
        }
        var at = History.now(clock);
        records.forEach(record -> entities.persist(new ChangeEntry(at, by, record)));
        entities.flush();
        outbox.appendChange(records);
        copy.apply(records);
    }
}
