package org.twogrids.kernel.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what the service hands out and takes back later, so that nobody can make it up.
@ApplicationScoped
public class Signer {

    /// 80 bits: short enough for a text message, and nobody tries that often.
    private static final int BYTES = 10;

    private final SecretKeySpec key;

    Signer(PrivacyConfig config) {
        this.key =
                new SecretKeySpec(
                        KeyFiles.key(config.keys().resolve(KeyFiles.SIGNING)), "HmacSHA256");
    }

    /// @param purpose what it is signed for, so that a signature is good for nothing else
    public byte[] sign(String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update((purpose + '\0').getBytes(UTF_8));
            return Arrays.copyOf(mac.doFinal(content), BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isGood(String purpose, byte[] content, byte[] signature) {
        return MessageDigest.isEqual(sign(purpose, content), signature);
    }
}
