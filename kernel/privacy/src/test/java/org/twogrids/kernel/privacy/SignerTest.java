package org.twogrids.kernel.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignerTest {

    private static final byte[] CONTENT = "delivery".getBytes(UTF_8);

    @TempDir Path keys;
    @TempDir Path otherKeys;

    @Test
    void a_signature_holds_for_its_content_its_purpose_and_its_key_only() throws IOException {
        KeyFiles.createMissing(keys);
        KeyFiles.createMissing(otherKeys);
        byte[] good = new Signer(() -> keys).sign("acknowledge", CONTENT);

        assertThat(good).hasSize(10);
        assertThat(new Signer(() -> keys).isGood("acknowledge", CONTENT, good)).isTrue();
        assertThat(new Signer(() -> keys).isGood("acknowledge", new byte[] {1}, good)).isFalse();
        assertThat(new Signer(() -> keys).isGood("verify", CONTENT, good)).isFalse();
        assertThat(new Signer(() -> otherKeys).isGood("acknowledge", CONTENT, good)).isFalse();
    }
}
