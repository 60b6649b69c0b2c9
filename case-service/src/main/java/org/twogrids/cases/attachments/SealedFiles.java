package org.twogrids.cases.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.kernel.privacy.FileSealer;
import org.twogrids.kernel.privacy.Spot;

/// The bytes of attachments in the [Vault], each file sealed to its attachment: the original as it
/// came and, where a [Cleaning] made one, the copy that is shown.
@ApplicationScoped
class SealedFiles {

    enum Part {
        ORIGINAL,
        SHOWN;

        /// The last digits of an id are chance: no folder grows larger than the others.
        String key(UUID id) {
            String name = id.toString();
            return "%s/%s.%s".formatted(name.substring(name.length() - 2), name, ending());
        }

        Spot spot(UUID id) {
            return new Spot("attachment", ending(), id);
        }

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Vault vault;
    private final FileSealer sealer;

    SealedFiles(Vault vault, FileSealer sealer) {
        this.vault = vault;
        this.sealer = sealer;
    }

    /// The original first, before anything is made of it.
    void keep(UUID id, Examined file) {
        try {
            put(id, Part.ORIGINAL, to -> Files.copy(file.file(), to));
            Optional<Cleaning> cleaning = file.type().cleaning();
            if (cleaning.isPresent()) {
                put(id, Part.SHOWN, to -> cleaning.get().copy(file.file(), to));
            }
        } catch (IOException e) {
            throw new VaultUnavailable(e);
        }
    }

    /// Open bytes, to be closed.
    InputStream open(UUID id, Part part) {
        try {
            return sealer.opening(vault.get(part.key(id)), part.spot(id));
        } catch (IOException e) {
            throw new VaultUnavailable(e);
        }
    }

    /// Of an attachment that never came to be.
    void discard(UUID id) {
        try {
            for (Part part : Part.values()) {
                vault.delete(part.key(id));
            }
        } catch (IOException e) {
            throw new VaultUnavailable(e);
        }
    }

    private void put(UUID id, Part part, Writing writing) throws IOException {
        vault.put(
                part.key(id),
                out -> {
                    try (OutputStream sealing = sealer.sealing(out, part.spot(id))) {
                        writing.to(sealing);
                    }
                });
    }

    private interface Writing {
        Object to(OutputStream sealing) throws IOException;
    }
}
