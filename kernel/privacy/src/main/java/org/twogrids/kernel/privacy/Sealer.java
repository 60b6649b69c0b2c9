package org.twogrids.kernel.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/// Seals personal data and free text before it reaches a table, and opens it for those who may
/// read.
@ApplicationScoped
public class Sealer {

    private final Aead own;

    Sealer(PrivacyConfig config) {
        this.own = KeyFiles.aead(config.keys().resolve(KeyFiles.SEALING));
    }

    /// For programs beside the services, with the folder of a service's [KeyFiles].
    public static Sealer with(Path keys) {
        return new Sealer(() -> keys);
    }

    public byte[] seal(String text, Spot spot) {
        return seal(text.getBytes(UTF_8), spot);
    }

    public String open(byte[] sealed, Spot spot) {
        return new String(openBytes(sealed, spot), UTF_8);
    }

    /// The same for what is no text: a paper, a scan.
    public byte[] seal(byte[] content, Spot spot) {
        try {
            return own.encrypt(content, spot.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal " + spot, e);
        }
    }

    public byte[] openBytes(byte[] sealed, Spot spot) {
        try {
            return own.decrypt(sealed, spot.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not open " + spot, e);
        }
    }
}
