package org.twogrids.grid.areas;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.annotations.SortNatural;
import org.twogrids.grid.dating.History;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;

/// An area of either hierarchy with its whole history. Its code and kind are for life.
@Entity
@Table(name = "area")
class Area {

    @Id private String code;

    @Enumerated(EnumType.STRING)
    private AreaKind kind;

    @Column(name = "version")
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "area_period", joinColumns = @JoinColumn(name = "area"))
    @MapKeyColumn(name = "from_at")
    @SortNatural
    private SortedMap<Instant, AreaDetails> history = new TreeMap<>();

    Area() {}

    Area(String code, AreaKind kind) {
        this.code = code;
        this.kind = kind;
    }

    String code() {
        return code;
    }

    /// A copy, to plan on.
    SortedMap<Instant, AreaDetails> history() {
        return new TreeMap<>(history);
    }

    long version() {
        return version;
    }

    AreaKind kind() {
        return kind;
    }

    /// Where the latest of its history puts it.
    AreaTree.Node node() {
        AreaDetails latest = history.lastEntry().getValue();
        return new AreaTree.Node(code, kind, latest.parent(), history.lastKey(), latest.to());
    }

    /// The area is this from then on: redrawn, renamed, moved or retired.
    ///
    /// @return whether that was new
    boolean become(AreaDetails details, Instant from, Instant now) {
        boolean changed = History.put(history, from, details);
        if (changed) {
            version++;
            changedAt = now;
        }
        return changed;
    }

    /// Its doors are others than before.
    void refront(Instant now) {
        version++;
        changedAt = now;
    }

    /// Without its doors: what is published comes from [Areas#records].
    DirectoryEvent.Area record() {
        return record(history);
    }

    /// As it would be with another history.
    DirectoryEvent.Area record(SortedMap<Instant, AreaDetails> planned) {
        return new DirectoryEvent.Area(
                code,
                kind,
                version,
                planned.entrySet().stream()
                        .map(period -> period.getValue().from(period.getKey()))
                        .toList());
    }
}
