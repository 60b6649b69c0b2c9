package org.twogrids.grid.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.kernel.privacy.Signer;

/// Codes that open something without a login: an id with a signature, which nobody can make up.
/// They are stored nowhere.
@ApplicationScoped
public class SignedIds {

    private static final int ID = 2 * Long.BYTES;

    private final Signer signer;

    SignedIds(Signer signer) {
        this.signer = signer;
    }

    /// @param purpose what the code is good for, and nothing else
    public String code(String purpose, UUID id) {
        byte[] content =
                ByteBuffer.allocate(ID)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
        byte[] signature = signer.sign(purpose, content);
        byte[] code = Arrays.copyOf(content, ID + signature.length);
        System.arraycopy(signature, 0, code, ID, signature.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    /// Empty where the code was made up or is for something else.
    public Optional<UUID> id(String purpose, String code) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(code.strip());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length <= ID) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(bytes, ID);
        if (!signer.isGood(purpose, content, Arrays.copyOfRange(bytes, ID, bytes.length))) {
            return Optional.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(content);
        return Optional.of(new UUID(read.getLong(), read.getLong()));
    }
}
