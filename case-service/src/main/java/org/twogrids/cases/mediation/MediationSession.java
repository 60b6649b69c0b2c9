package org.twogrids.cases.mediation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// A meeting that was held. Never changed; its words lie sealed.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
@Table(name = "mediation_session")
class MediationSession {

    @Id private UUID id;
    private UUID mediation;

    @Enumerated(EnumType.STRING)
    private Meeting.Kind kind;

    private Instant heldAt;

    @Column(columnDefinition = "int[]")
    private List<Integer> parties;

    private UUID recorder;
    private byte[] place;
    private byte[] record;
    private byte @Nullable [] helpers;

    /// The parties who wanted them.
    @Column(columnDefinition = "int[]")
    private List<Integer> consents;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected MediationSession() {}

    MediationSession(UUID mediation, Meeting held, Instant at, UUID recorder, Sealer sealer) {
        this.id = Ids.next();
        this.mediation = mediation;
        this.kind = held.kind();
        this.heldAt = at;
        this.parties = held.parties().stream().sorted().toList();
        this.recorder = recorder;
        this.place = sealer.seal(held.place(), spot("place"));
        this.record = sealer.seal(held.record(), spot("record"));
        this.helpers =
                held.helpers().isEmpty()
                        ? null
                        : sealer.seal(String.join("\n", held.helpers()), spot("helpers"));
        this.consents =
                held.helpers().isEmpty() ? List.of() : held.consents().stream().sorted().toList();
    }

    UUID id() {
        return id;
    }

    UUID mediation() {
        return mediation;
    }

    Meeting.Kind kind() {
        return kind;
    }

    Instant heldAt() {
        return heldAt;
    }

    List<Integer> parties() {
        return parties;
    }

    List<Integer> consents() {
        return consents;
    }

    UUID recorder() {
        return recorder;
    }

    Words words(Sealer sealer) {
        return new Words(
                sealer.open(place, spot("place")),
                sealer.open(record, spot("record")),
                helpers == null
                        ? List.of()
                        : List.of(sealer.open(helpers, spot("helpers")).split("\n")));
    }

    private Spot spot(String column) {
        return new Spot("mediation_session", column, id);
    }

    /// What was said, and where, and who helped.
    record Words(String place, String record, List<String> helpers) {}
}
