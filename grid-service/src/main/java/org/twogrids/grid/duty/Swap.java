package org.twogrids.grid.duty;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.web.NotPermitted;

/// Two people exchange a shift each. The one asks and thereby consents; nothing changes before the
/// other consents too.
///
/// ```
/// ASKED ──other agrees──▶ AGREED
///   ├────other refuses──▶ REFUSED
///   └────asker────────▶ WITHDRAWN
/// ```
@Entity
@Table(name = "duty_swap")
class Swap {

    enum State {
        ASKED,
        AGREED,
        REFUSED,
        WITHDRAWN
    }

    @Id private UUID id;

    @Embedded
    @AttributeOverrides({
        @AttributeOverride(name = "rota", column = @Column(name = "asker_rota")),
        @AttributeOverride(name = "member", column = @Column(name = "asker")),
        @AttributeOverride(name = "from", column = @Column(name = "asker_from")),
        @AttributeOverride(name = "to", column = @Column(name = "asker_to"))
    })
    private Turn asked;

    @Embedded
    @AttributeOverrides({
        @AttributeOverride(name = "rota", column = @Column(name = "other_rota")),
        @AttributeOverride(name = "member", column = @Column(name = "other")),
        @AttributeOverride(name = "from", column = @Column(name = "other_from")),
        @AttributeOverride(name = "to", column = @Column(name = "other_to"))
    })
    private Turn other;

    @Enumerated(EnumType.STRING)
    private State state = State.ASKED;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    Swap() {}

    Swap(UUID id, Turn asked, Turn other, Instant now) {
        this.id = id;
        this.asked = asked;
        this.other = other;
        this.askedAt = now;
    }

    UUID id() {
        return id;
    }

    Turn asked() {
        return asked;
    }

    Turn other() {
        return other;
    }

    State state() {
        return state;
    }

    Instant askedAt() {
        return askedAt;
    }

    boolean concerns(UUID member) {
        return asked.member().equals(member) || other.member().equals(member);
    }

    /// Only the other one's to say.
    void agree(UUID who, Instant now) {
        answer(who, other.member(), State.AGREED, now);
    }

    /// The other refuses, or the asker withdraws.
    void refuse(UUID who, Instant now) {
        answer(who, who, who.equals(asked.member()) ? State.WITHDRAWN : State.REFUSED, now);
    }

    private void answer(UUID who, UUID mayAnswer, State next, Instant now) {
        if (!who.equals(mayAnswer)) {
            throw new NotPermitted();
        }
        if (state != State.ASKED) {
            throw new SwapAnswered(state);
        }
        state = next;
        answeredAt = now;
    }

    /// A shift of somebody's.
    @Embeddable
    record Turn(UUID rota, UUID member, Instant from, Instant to) {}
}
