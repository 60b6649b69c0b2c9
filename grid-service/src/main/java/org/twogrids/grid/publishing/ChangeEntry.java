package org.twogrids.grid.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Ids;

/// Who changed which entity of the directory, and when; only ever added. What the change was the
/// versions of the entity's own history tell.
@Entity
@Table(name = "change_entry")
class ChangeEntry {

    @Id private UUID id;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "entity_key")
    private String entityKey;

    @Column(name = "version")
    private long version;

    ChangeEntry() {}

    ChangeEntry(Instant at, String by, DirectoryEvent record) {
        this.id = Ids.next();
        this.changedAt = at;
        this.changedBy = by;
        this.entityKey = record.key();
        this.version = record.version();
    }
}
