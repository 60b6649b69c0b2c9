package org.twogrids.kernel.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Work contacts of members on their way between the two services that need them. Only those hold
/// the key; to all others on the topic they are noise.
@ApplicationScoped
public class Contacts {

    private final PrivacyConfig config;

    /// Read when it is needed first: services that tell nobody anything have no such key.
    private volatile @Nullable Aead own;

    Contacts(PrivacyConfig config) {
        this.config = config;
    }

    public String seal(String json, UUID member) {
        try {
            byte[] sealed = aead().encrypt(json.getBytes(UTF_8), spot(member));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal the contacts of " + member, e);
        }
    }

    public String open(String sealed, UUID member) {
        try {
            byte[] json = aead().decrypt(Base64.getDecoder().decode(sealed), spot(member));
            return new String(json, UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not open the contacts of " + member, e);
        }
    }

    private Aead aead() {
        Aead known = own;
        if (known == null) {
            known = KeyFiles.aead(config.keys().resolve(KeyFiles.CONTACTS));
            own = known;
        }
        return known;
    }

    private static byte[] spot(UUID member) {
        return new Spot("member", "contacts", member).bytes();
    }
}
