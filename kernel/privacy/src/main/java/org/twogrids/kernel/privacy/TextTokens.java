package org.twogrids.kernel.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Finds sealed texts by their words without opening any: each pair of neighbouring characters is a
/// number, and without the key the number says nothing. Two pairs may share a number, so what is
/// found this way still has to be looked at.
///
/// The key is no other's: whoever holds that of [BlindIndex] cannot tell one pair.
@ApplicationScoped
public class TextTokens {

    private final SecretKeySpec key;

    TextTokens(PrivacyConfig config) {
        this.key =
                new SecretKeySpec(
                        KeyFiles.key(config.keys().resolve(KeyFiles.SEARCH)), "HmacSHA256");
    }

    /// For programs beside the services, with the folder of a service's [KeyFiles].
    public static TextTokens with(Path keys) {
        return new TextTokens(() -> keys);
    }

    /// Letters, ideographs and digits, in one width and case; all else is dropped.
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// @return each once; none of a text of less than two characters
    public Set<Integer> of(String text) {
        int[] characters = plain(text).codePoints().toArray();
        Set<Integer> tokens = new TreeSet<>();
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            for (int at = 0; at + 2 <= characters.length; at++) {
                byte[] pair = new String(characters, at, 2).getBytes(UTF_8);
                tokens.add(ByteBuffer.wrap(mac.doFinal(pair)).getInt());
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return tokens;
    }
}
