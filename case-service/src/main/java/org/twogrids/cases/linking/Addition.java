package org.twogrids.cases.linking;

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
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.Danger;
import org.twogrids.cases.cases.Reporter;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.routing.Point;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// What somebody has said of a matter that was flagged already. Never changed; its words lie sealed
/// among the notes of the case, and whoever said them is sealed like the first reporter.
@Entity
@Table(name = "case_addition")
class Addition {

    @Id private UUID id;
    private UUID caseId;
    private UUID note;
    private UUID reporter;

    @Enumerated(EnumType.STRING)
    private Reporter.Kind reporterKind;

    private byte @Nullable [] residentName;
    private byte @Nullable [] residentPhone;
    private @Nullable Double lon;
    private @Nullable Double lat;
    private Instant occurredAt;
    private Instant addedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Danger danger;

    @Column(columnDefinition = "varchar[]")
    private List<String> riskFactors;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected Addition() {}

    Addition(UUID id, CaseId caseId, UUID note, More said, UUID by, Instant at, Sealer sealer) {
        this.id = id;
        this.caseId = caseId.value();
        this.note = note;
        this.reporter = by;
        Reporter.Resident resident = said.forWhom();
        this.reporterKind = resident == null ? Reporter.Kind.MEMBER : Reporter.Kind.RECEPTION;
        this.residentName =
                resident == null ? null : seal(resident.name(), "resident_name", sealer);
        this.residentPhone =
                resident == null ? null : seal(resident.phone(), "resident_phone", sealer);
        Point point = said.point();
        this.lon = point == null ? null : point.lon();
        this.lat = point == null ? null : point.lat();
        this.occurredAt = said.occurred(at);
        this.addedAt = at;
        this.danger = said.danger();
        this.riskFactors = said.factors().stream().map(RiskFactor::name).sorted().toList();
    }

    UUID id() {
        return id;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    UUID note() {
        return note;
    }

    /// The member who said it or took it in.
    UUID reporter() {
        return reporter;
    }

    Reporter.Kind reporterKind() {
        return reporterKind;
    }

    /// Null where a member speaks for themself.
    Reporter.@Nullable Resident resident(Sealer sealer) {
        return reporterKind == Reporter.Kind.MEMBER
                ? null
                : new Reporter.Resident(
                        open(residentName, "resident_name", sealer),
                        open(residentPhone, "resident_phone", sealer));
    }

    @Nullable Point point() {
        return lon == null || lat == null ? null : new Point(lon, lat);
    }

    Instant occurredAt() {
        return occurredAt;
    }

    Instant addedAt() {
        return addedAt;
    }

    @Nullable Danger danger() {
        return danger;
    }

    List<String> riskFactors() {
        return riskFactors;
    }

    private byte @Nullable [] seal(@Nullable String text, String column, Sealer sealer) {
        return text == null ? null : sealer.seal(text, new Spot("case_addition", column, id));
    }

    private @Nullable String open(byte @Nullable [] sealed, String column, Sealer sealer) {
        return sealed == null ? null : sealer.open(sealed, new Spot("case_addition", column, id));
    }
}
