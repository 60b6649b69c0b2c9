package org.twogrids.grid.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.EventCodec;

/// Who changed which entity of the directory, when, how and why; only ever added. What the change
/// was the record tells next to the one before; postings keep versions of their own, and of members
/// none is kept, since what is known about people may have to be forgotten.
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

    @Column(name = "change_id")
    private @Nullable UUID change;

    @Enumerated(EnumType.STRING)
    @Column(name = "act")
    private @Nullable Act act;

    @Column(name = "reason")
    private byte @Nullable [] reason;

    @Column(name = "record")
    private @Nullable String record;

    ChangeEntry() {}

    ChangeEntry(UUID id, UUID change, Deed deed, DirectoryEvent record) {
        this.id = id;
        this.change = change;
        this.changedAt = deed.at();
        this.changedBy = deed.by();
        this.act = deed.act();
        this.entityKey = record.key();
        this.version = record.version();
        this.record = isKept(record) ? new String(EventCodec.bytes(record), UTF_8) : null;
    }

    private static boolean isKept(DirectoryEvent record) {
        return switch (record) {
            case DirectoryEvent.Area _ -> true;
            case DirectoryEvent.Team _ -> true;
            case DirectoryEvent.Yard _ -> true;
            case DirectoryEvent.Duty _ -> true;
            case DirectoryEvent.Rota _ -> true;
            case DirectoryEvent.Link _ -> true;
            case DirectoryEvent.Mentorship _ -> true;
            case DirectoryEvent.Posting _ -> false;
            case DirectoryEvent.Member _ -> false;
            case DirectoryEvent.OutsideUnit _ -> false;
            case DirectoryEvent.Heartbeat _ -> false;
        };
    }

    void because(byte[] sealedReason) {
        reason = sealedReason;
    }

    UUID id() {
        return id;
    }

    String entityKey() {
        return entityKey;
    }

    long version() {
        return version;
    }

    @Nullable UUID change() {
        return change;
    }

    @Nullable Act act() {
        return act;
    }

    Instant changedAt() {
        return changedAt;
    }

    String changedBy() {
        return changedBy;
    }

    byte @Nullable [] reason() {
        return reason;
    }

    @Nullable String record() {
        return record;
    }
}
