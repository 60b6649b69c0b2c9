package org.twogrids.cases.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/// Looks at a file before it is kept: how large, what it is by its bytes, whether it is built as
/// such files are, how many pixels it would unpack to, and what it tells beside what it shows.
@ApplicationScoped
class Examiner {

    private static final int ENOUGH_TO_TELL = 64 * 1024;
    private static final long MEGABYTE = 1024L * 1024;
    private static final long MILLION = 1_000_000;

    private final AttachmentsConfig config;

    Examiner(AttachmentsConfig config) {
        this.config = config;
    }

    /// @param wished what it shows; null where nobody says
    Examined examine(Path file, @Nullable Kind wished) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new EmptyFile();
        }
        if (size > config.megabytes() * MEGABYTE) {
            throw new FileTooLarge(config.megabytes());
        }
        FileType type = FileType.named(sniffed(file)).orElseThrow(UnknownType::new);
        Kind kind = wished == null ? Kind.of(type) : wished;
        if (!kind.fits(type)) {
            throw new WrongKind();
        }
        Cleaning.Met met = met(file, type);
        if (met.pixels() > config.megapixels() * MILLION) {
            throw new TooManyPixels(config.megapixels());
        }
        return new Examined(file, kind, type, size, sha256(file), met.exif().hint());
    }

    /// The name a file comes with says nothing, nor does the header.
    private static String sniffed(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Sniffing.TIKA.detect(in.readNBytes(ENOUGH_TO_TELL));
        }
    }

    private static Cleaning.Met met(Path file, FileType type) throws IOException {
        return type.cleaning().isPresent()
                ? type.cleaning().get().copy(file, OutputStream.nullOutputStream())
                : Cleaning.Met.NOTHING;
    }

    private static String sha256(Path file) throws IOException {
        try (DigestInputStream in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Its tables are read with the first file.
    private static final class Sniffing {
        private static final Tika TIKA = new Tika();
    }
}
