package org.twogrids.notify.carriers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final byte[] BODY = "{\"from\":\"1\",\"text\":\"1\"}".getBytes(UTF_8);

    /// Checked with `printf '1800000000.{"from":"1","text":"1"}' | openssl dgst -sha256 -hmac s`.
    @Test
    void it_is_what_other_tools_compute() {
        assertThat(Signature.of("s", NOW.getEpochSecond(), BODY))
                .isEqualTo("v1=6e19b8dc07a22672875f4f6c74f52862a2601b17a7298ee203a50384b7bc6fbf");
    }

    @Test
    void body_time_and_secret_must_all_be_what_was_signed() {
        String good = Signature.of("secret", NOW.getEpochSecond(), BODY);
        String at = Long.toString(NOW.getEpochSecond());

        assertThat(Signature.isGood("secret", at, good, BODY, NOW)).isTrue();
        assertThat(Signature.isGood("other", at, good, BODY, NOW)).isFalse();
        assertThat(Signature.isGood("secret", at, good, "{}".getBytes(UTF_8), NOW)).isFalse();
        assertThat(Signature.isGood("secret", "1800000001", good, BODY, NOW)).isFalse();
        assertThat(Signature.isGood("secret", "soon", good, BODY, NOW)).isFalse();
        assertThat(Signature.isGood("secret", at, null, BODY, NOW)).isFalse();
        assertThat(Signature.isGood("secret", null, good, BODY, NOW)).isFalse();
    }

    @Test
    void what_was_recorded_cannot_be_played_again_later() {
        String good = Signature.of("secret", NOW.getEpochSecond(), BODY);
        String at = Long.toString(NOW.getEpochSecond());
        Duration fresh = Duration.ofMinutes(5);

        assertThat(Signature.isGood("secret", at, good, BODY, NOW.plus(fresh))).isTrue();
        assertThat(Signature.isGood("secret", at, good, BODY, NOW.plus(fresh).plusSeconds(1)))
                .isFalse();
        assertThat(Signature.isGood("secret", at, good, BODY, NOW.minus(fresh).minusSeconds(1)))
                .isFalse();
    }
}
