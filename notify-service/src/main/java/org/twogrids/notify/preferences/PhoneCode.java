package org.twogrids.notify.preferences;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A code that was sent to a number. Whoever knows it holds the telephone. Only its signature is
/// kept.
@Entity
@Table(name = "phone_code")
class PhoneCode {

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final int TRIES = 5;

    @Id private UUID member;
    private byte[] number;
    private byte[] code;
    private Instant sentAt;
    private int tries;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected PhoneCode() {}

    PhoneCode(UUID member, byte[] number, byte[] code, Instant at) {
        this.member = member;
        renew(number, code, at);
    }

    final void renew(byte[] to, byte[] signature, Instant at) {
        number = to;
        code = signature;
        sentAt = at;
        tries = 0;
    }

    /// Nobody's telephone is made to ring all the time.
    boolean mayBeRenewed(Instant at) {
        return !at.isBefore(sentAt.plus(BETWEEN));
    }

    boolean isOver(Instant at) {
        return tries >= TRIES || at.isAfter(sentAt.plus(GOOD_FOR));
    }

    /// Each guess counts.
    boolean isIt(byte[] guess) {
        tries++;
        return MessageDigest.isEqual(code, guess);
    }

    UUID member() {
        return member;
    }

    byte[] number() {
        return number;
    }
}
