package org.twogrids.grid.honours;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An honour, as long as it is not withdrawn.
@Entity
@Table(name = "honour")
class Honour {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private HonourId id;

    @Embedded private Citation citation;

    @Column(name = "entered_by")
    private String enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "version")
    private long version;

    Honour() {}

    Honour(HonourId id, Citation citation, String by, Instant now) {
        this.id = id;
        this.citation = citation;
        this.enteredBy = by;
        this.enteredAt = now;
        this.version = 1;
    }

    HonourId id() {
        return id;
    }

    Citation citation() {
        return citation;
    }

    @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    long version() {
        return version;
    }

    /// It was given by mistake, entered by mistake, or taken back.
    void withdraw(String by, Instant now) {
        if (withdrawnAt != null) {
            throw new HonourWithdrawn(withdrawnAt);
        }
        withdrawnBy = by;
        withdrawnAt = now;
        version++;
    }
}
