package org.twogrids.grid.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.twogrids.grid.dating.History;
import org.twogrids.kernel.directory.DirectoryCopy;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.messaging.Outbox;
import org.twogrids.kernel.privacy.Sealer;

/// The one way in which the directory changes. Inside one transaction a change calls [#begin()],
/// writes its tables and calls [#publish]: the others hear of exactly what was stored, in the order
/// of commits, and this service sees its own copy as every other does.
@ApplicationScoped
public class Announcements {

    private final DirectoryCopy copy;
    private final Outbox outbox;
    private final EntityManager entities;
    private final Sealer sealer;
    private final Clock clock;

    Announcements(
            DirectoryCopy copy, Outbox outbox, EntityManager entities, Sealer sealer, Clock clock) {
        this.copy = copy;
        this.outbox = outbox;
        this.entities = entities;
        this.sealer = sealer;
        this.clock = clock;
    }

    /// Makes every other change wait until this one is through; so rules that span rows can be
    /// checked by reading.
    public void begin() {
        copy.lock();
    }

    /// For what keeps a history of its own.
    ///
    /// @param by login of whoever changed it
    public void publish(String by, List<? extends DirectoryEvent> records) {
        publish(new Deed(by, History.now(clock), null, record -> null), records);
    }

    public void publish(Deed deed, List<? extends DirectoryEvent> records) {
        if (records.isEmpty()) {
            return;
        }
        UUID change = Ids.next();
        records.forEach(record -> note(deed, record, change));
        entities.flush();
        outbox.appendChange(records);
        copy.apply(records);
    }

    private void note(Deed deed, DirectoryEvent record, UUID change) {
        UUID id = Ids.next();
        ChangeEntry entry = new ChangeEntry(id, change, deed, record);
        String reason = deed.reason().apply(record);
        if (reason != null) {
            entry.because(sealer.seal(reason, ChangeLog.reasonOf(id)));
        }
        entities.persist(entry);
    }
}
