package org.twogrids.kernel.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Finds sealed values by equality without opening any: the same value of the same kind has the
/// same index, and without the key the index says nothing.
@ApplicationScoped
public class BlindIndex {

    private final SecretKeySpec key;

    BlindIndex(PrivacyConfig config) {
        this.key =
                new SecretKeySpec(
                        KeyFiles.key(config.keys().resolve(KeyFiles.BLIND_INDEX)), "HmacSHA256");
    }

    /// For programs beside the services, with the folder of a service's [KeyFiles].
    public static BlindIndex with(Path keys) {
        return new BlindIndex(() -> keys);
    }

    /// @param kind what the value is (`phone`, `name`), so that equal texts of two kinds differ
    /// @param value width, case, spaces and hyphens don't matter
    public byte[] of(String kind, String value) {
        String normal =
                Normalizer.normalize(value, Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\-]", "")
                        .toLowerCase(Locale.ROOT);
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal((kind + '\0' + normal).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
