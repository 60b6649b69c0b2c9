package org.twogrids.cases.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
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

    private static final Logger LOG = Logger.getLogger(SealedFiles.class);

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
            return opened(vault.get(part.key(id)), part.spot(id));
        } catch (NoSuchFileException e) {
            LOG.errorf(e, "The file %s of an attachment is not where it was put", part.key(id));
            throw new AttachmentLost();
        } catch (IOException e) {
            throw new VaultUnavailable(e);
        }
    }

    private InputStream opened(InputStream sealed, Spot spot) throws IOException {
        try {
            return sealer.opening(sealed, spot);
        } catch (IOException | RuntimeException e) {
            try (sealed) {
                throw e;
            }
        }
    }

    /// Of an attachment that never came to be. What cannot be deleted now the [OrphanRound] finds:
    /// the caller's answer is another.
    void discard(UUID id) {
        for (Part part : Part.values()) {
            try {
                vault.delete(part.key(id));
            } catch (IOException e) {
                LOG.warnf(e, "The file %s, which nobody needs, could not be deleted", part.key(id));
            }
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
