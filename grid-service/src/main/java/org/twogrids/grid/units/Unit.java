package org.twogrids.grid.units;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.annotations.SortNatural;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.History;
import org.twogrids.kernel.events.DirectoryEvent;

/// A unit outside of the two grids. Whom to ask for there lies sealed to this row.
@Entity
@Table(name = "outside_unit")
class Unit {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private UnitId id;

    @Column(name = "contact")
    private byte[] contact;

    @Column(name = "version")
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "outside_unit_period", joinColumns = @JoinColumn(name = "unit"))
    @MapKeyColumn(name = "from_at")
    @SortNatural
    private SortedMap<Instant, UnitDetails> history = new TreeMap<>();

    Unit() {}

    Unit(UnitId id) {
        this.id = id;
    }

    UnitId id() {
        return id;
    }

    long version() {
        return version;
    }

    byte[] contact() {
        return contact;
    }

    UnitDetails latest() {
        return history.lastEntry().getValue();
    }

    Optional<UnitDetails> at(Instant at) {
        return history.entrySet().stream()
                .filter(period -> History.holds(period.getKey(), period.getValue().to(), at))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// The unit is this from now on, and is reached so.
    void become(UnitDetails details, byte[] sealedContact, Instant now) {
        UnitDetails known = history.isEmpty() ? null : latest();
        requireGoing(known, now);
        if (known == null || !known.equals(details)) {
            History.put(history, now, details);
        }
        contact = sealedContact;
        changed(now);
    }

    /// It serves nobody here any more.
    void end(Instant now) {
        requireGoing(latest(), now);
        History.put(history, history.lastKey(), latest().endingAt(now));
        changed(now);
    }

    DirectoryEvent.OutsideUnit record() {
        List<DirectoryEvent.OutsideUnit.Period> periods =
                history.entrySet().stream()
                        .map(period -> period.getValue().from(period.getKey()))
                        .toList();
        return new DirectoryEvent.OutsideUnit(id.value(), version, periods);
    }

    private static void requireGoing(@Nullable UnitDetails known, Instant now) {
        if (known != null && known.to() != null && !known.to().isAfter(now)) {
            throw new UnitEnded(known.to());
        }
    }

    private void changed(Instant now) {
        version++;
        changedAt = now;
    }
}
