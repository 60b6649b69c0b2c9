package org.twogrids.cases.agreements;

import java.nio.charset.StandardCharsets;
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

    enum Type {
        JPEG("image/jpeg", HexFormat.of().parseHex("ffd8ff")),
        PNG("image/png", HexFormat.of().parseHex("89504e470d0a1a0a")),
        PDF("application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII));

        private final String mediaType;
        private final byte[] magic;

        Type(String mediaType, byte[] magic) {
            this.mediaType = mediaType;
            this.magic = magic;
        }

        String mediaType() {
            return mediaType;
        }

        private boolean begins(byte[] file) {
            for (int at = 0; at < magic.length; at++) {
                if (at >= file.length || file[at] != magic[at]) {
                    return false;
                }
            }
            return true;
        }
    }

    static Scan of(byte[] file) {
        if (file.length > MEGABYTES * 1024 * 1024) {
            throw new ScanTooLarge(MEGABYTES);
        }
        Type type =
                Stream.of(Type.values())
                        .filter(it -> it.begins(file))
                        .findFirst()
                        .orElseThrow(UnknownScan::new);
        return new Scan(file, type, Press.sha256(file));
    }
}
