package org.twogrids.grid.teams;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.SortNatural;
import org.twogrids.grid.dating.History;
import org.twogrids.kernel.events.DirectoryEvent;

/// A community mediation yard (社区调解小院): where people sit down together.
@Entity
@Table(name = "yard")
class Yard {

    @Id private UUID id;

    @Column(name = "version")
    private long version;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "yard_period", joinColumns = @JoinColumn(name = "yard"))
    @MapKeyColumn(name = "from_at")
    @SortNatural
    private SortedMap<Instant, YardDetails> history = new TreeMap<>();

    Yard() {}

    Yard(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    YardDetails latest() {
        return history.lastEntry().getValue();
    }

    boolean isOver(Instant now) {
        Instant end = latest().to();
        return end != null && !end.isAfter(now);
    }

    /// The yard is this from now on; an end closes it.
    void become(YardDetails details, String by, Instant now) {
        if (details.to() == null) {
            History.put(history, now, details);
        } else {
            History.put(history, history.lastKey(), details);
        }
        version++;
        changedBy = by;
        changedAt = now;
    }

    DirectoryEvent.Yard record() {
        return new DirectoryEvent.Yard(
                id,
                version,
                history.entrySet().stream()
                        .map(period -> period.getValue().record(period.getKey()))
                        .toList());
    }
}
