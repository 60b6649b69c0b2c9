package org.twogrids.notify.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.kernel.privacy.Signer;
import org.twogrids.notify.carriers.ChannelsConfig;

/// Links that take note of the alert of one delivery. Whoever holds one needs no login, so it is
/// signed, goes to the recipient only, and is good once.
@ApplicationScoped
class AcknowledgeLinks {

    private static final String PURPOSE = "acknowledge";
    private static final int ID_BYTES = 16;

    private final Signer signer;
    private final Optional<String> address;

    AcknowledgeLinks(Signer signer, ChannelsConfig config) {
        this.signer = signer;
        this.address = config.address();
    }

    /// Empty where nobody has said at which address people reach the system.
    Optional<String> to(UUID delivery) {
        return address.map(origin -> origin.replaceAll("/+$", "") + "/a/" + token(delivery));
    }

    String token(UUID delivery) {
        byte[] id = bytes(delivery);
        byte[] signature = signer.sign(PURPOSE, id);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(id.length + signature.length)
                                .put(id)
                                .put(signature)
                                .array());
    }

    /// The delivery that the link was made for; empty where nobody made it.
    Optional<UUID> read(String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length <= ID_BYTES) {
                return Optional.empty();
            }
            byte[] id = Arrays.copyOf(bytes, ID_BYTES);
            byte[] signature = Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
            ByteBuffer halves = ByteBuffer.wrap(id);
            return signer.isGood(PURPOSE, id, signature)
                    ? Optional.of(new UUID(halves.getLong(), halves.getLong()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
