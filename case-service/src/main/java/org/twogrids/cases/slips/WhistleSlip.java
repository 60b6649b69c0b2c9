package org.twogrids.cases.slips;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.WhistleStep;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// A whistle slip (吹哨单): an outside unit without an account is asked on paper and answers once.
/// Its words lie sealed.
@Entity
@Table(name = "whistle_slip")
class WhistleSlip {

    @Id private UUID id;
    private UUID caseId;
    private String number;
    private UUID unit;
    private byte[] matter;
    private byte[] asked;
    private UUID issuedBy;
    private Instant issuedAt;
    private Instant due;

    @Enumerated(EnumType.STRING)
    private WhistleStep state;

    private @Nullable LocalDate answeredOn;
    private byte @Nullable [] answeredBy;
    private byte @Nullable [] answer;
    private @Nullable UUID endedBy;
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected WhistleSlip() {}

    WhistleSlip(
            CaseId caseId,
            String number,
            Ask ask,
            Instant due,
            UUID issuedBy,
            Instant issuedAt,
            Sealer sealer) {
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.number = number;
        this.unit = ask.unit();
        this.matter = sealer.seal(ask.matter(), spot("matter"));
        this.asked = sealer.seal(ask.asked(), spot("asked"));
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
        this.due = due;
        this.state = WhistleStep.ISSUED;
    }

    void answer(Reply reply, UUID by, Instant at, Sealer sealer) {
        end(reply.outcome().step(), by, at);
        answeredOn = reply.answeredOn();
        answeredBy = sealer.seal(reply.by(), spot("answered_by"));
        answer = sealer.seal(reply.words(), spot("answer"));
    }

    /// Nobody waits for an answer any more.
    void withdraw(UUID by, Instant at) {
        end(WhistleStep.WITHDRAWN, by, at);
    }

    private void end(WhistleStep step, UUID by, Instant at) {
        if (!isOpen()) {
            throw new SlipOver();
        }
        state = step;
        endedBy = by;
        endedAt = at;
    }

    boolean isOpen() {
        return state == WhistleStep.ISSUED;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String number() {
        return number;
    }

    UUID unit() {
        return unit;
    }

    UUID issuedBy() {
        return issuedBy;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Instant due() {
        return due;
    }

    WhistleStep state() {
        return state;
    }

    @Nullable LocalDate answeredOn() {
        return answeredOn;
    }

    @Nullable UUID endedBy() {
        return endedBy;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    Words words(Sealer sealer) {
        return new Words(
                sealer.open(matter, spot("matter")),
                sealer.open(asked, spot("asked")),
                answeredBy == null ? null : sealer.open(answeredBy, spot("answered_by")),
                answer == null ? null : sealer.open(answer, spot("answer")));
    }

    private Spot spot(String column) {
        return new Spot("whistle_slip", column, id);
    }

    /// @param answeredBy who has answered at the unit; null as long as nobody has, as `answer`
    record Words(
            String matter, String asked, @Nullable String answeredBy, @Nullable String answer) {}
}
