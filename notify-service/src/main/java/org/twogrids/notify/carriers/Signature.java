package org.twogrids.notify.carriers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Proof that a body comes from whoever shares a secret with us, and was sent just now:
/// `v1=` and the hexadecimal HMAC-SHA256 of `<seconds since 1970>.<body>`.
public final class Signature {

    public static final String HEADER = "X-Twogrids-Signature";
    public static final String TIMESTAMP = "X-Twogrids-Timestamp";

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    public static String of(String secret, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            mac.update((timestamp + ".").getBytes(UTF_8));
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether the body was signed with the secret within five minutes of `now`.
    public static boolean isGood(
            String secret,
            @Nullable String timestamp,
            @Nullable String signature,
            byte[] body,
            Instant now) {
        if (timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        long seconds = Long.parseLong(timestamp);
        return Math.abs(now.getEpochSecond() - seconds) <= FRESH.toSeconds()
                && MessageDigest.isEqual(
                        signature.getBytes(UTF_8), of(secret, seconds, body).getBytes(UTF_8));
    }
}
