package org.twogrids.cases.agreements;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.twogrids.cases.press.Press;

/// A photograph or a scan of the signed paper, known by its first bytes and not by what it is
/// called.
///
/// @param sha256 of the file, in lower-case hexadecimal digits
@SuppressWarnings("ArrayRecordComponent") // a file, never compared
record Scan(byte[] file, Type type, String sha256) {

    private static final int MEGABYTES = 5;

    /// No kind of file needs more of its first bytes to be known.
    private static final int FIRST_BYTES = 8;

    enum Type {
        JPEG("image/jpeg", "ffd8ff"),
        PNG("image/png", "89504e470d0a1a0a"),
        PDF("application/pdf", "255044462d");

        private final String mediaType;
        private final String magic;

        /// @param magic the first bytes, in hexadecimal digits
        Type(String mediaType, String magic) {
            this.mediaType = mediaType;
            this.magic = magic;
        }

        String mediaType() {
            return mediaType;
        }
    }

    static Scan of(byte[] file) {
        if (file.length > MEGABYTES * 1024 * 1024) {
            throw new ScanTooLarge(MEGABYTES);
        }
        String first = HexFormat.of().formatHex(file, 0, Math.min(FIRST_BYTES, file.length));
        Type type =
                Stream.of(Type.values())
                        .filter(it -> first.startsWith(it.magic))
                        .findFirst()
                        .orElseThrow(UnknownScan::new);
        return new Scan(file, type, Press.sha256(file));
    }
}
