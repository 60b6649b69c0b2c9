package org.twogrids.cases.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A JPEG file segment by segment (ITU-T T.81, annex B): application segments and comments stay
/// behind but for the colours' profile, and whatever follows the end of the picture. Which way up
/// it is held goes on in an EXIF block of its own.
final class JpegCleaning implements Cleaning {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COM = 0xFE;

    private static final String EXIF = "Exif\0\0";

    /// Up to the thumbnail's width and height.
    private static final int JFIF_LENGTH = 14;

    @Override
    public Met copy(Path from, OutputStream to) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(from), 65536))) {
            if (in.readUnsignedShort() != (0xFF00 | SOI)) {
                throw new BrokenFile();
            }
            marker(to, SOI);
            return segments(in, to);
        } catch (EOFException e) {
            throw new BrokenFile();
        }
    }

    private static Met segments(DataInputStream in, OutputStream to) throws IOException {
        long width = 0;
        long height = 0;
        Exif exif = null;
        int code = next(in);
        while (code != EOI) {
            byte[] body = in.readNBytes(length(in));
            if (isFrame(code) && body.length >= 5) {
                // One frame more than the first is a picture within the picture: the larger counts.
                height = Math.max(height, number(body, 1));
                width = Math.max(width, number(body, 3));
            }
            if (code == APP1 && exif == null && startsWith(body, EXIF)) {
                exif = Exif.of(Arrays.copyOfRange(body, EXIF.length(), body.length));
                turned(exif.way(), to);
            }
            if (stays(code, body)) {
                byte[] kept = code == APP0 ? withoutThumbnail(body) : body;
                marker(to, code);
                to.write((kept.length + 2) >> 8);
                to.write(kept.length + 2);
                to.write(kept);
            }
            code = code == SOS ? scan(in, to) : next(in);
        }
        marker(to, EOI);
        if (width == 0 || height == 0) {
            throw new BrokenFile();
        }
        return new Met(width, height, exif == null ? Exif.SILENT : exif);
    }

    private static boolean stays(int code, byte[] body) {
        return switch (code) {
            case APP0 -> startsWith(body, "JFIF\0") && body.length >= JFIF_LENGTH;
            case APP2 -> startsWith(body, "ICC_PROFILE\0");
            case APP14 -> startsWith(body, "Adobe");
            default -> code != COM && (code < APP0 || code > APP15);
        };
    }

    /// The small picture may show what was cut out of the large one (JFIF 1.02).
    private static byte[] withoutThumbnail(byte[] body) {
        byte[] kept = Arrays.copyOf(body, JFIF_LENGTH);
        kept[JFIF_LENGTH - 2] = 0;
        kept[JFIF_LENGTH - 1] = 0;
        return kept;
    }

    /// The picture's own bytes, up to the marker that ends them.
    private static int scan(DataInputStream in, OutputStream to) throws IOException {
        while (true) {
            int each = in.readUnsignedByte();
            if (each != 0xFF) {
                to.write(each);
                continue;
            }
            int code = in.readUnsignedByte();
            while (code == 0xFF) {
                code = in.readUnsignedByte();
            }
            if (code != 0 && (code < 0xD0 || code > 0xD7)) {
                return code;
            }
            marker(to, code);
        }
    }

    private static void turned(int way, OutputStream to) throws IOException {
        if (way > 1) {
            marker(to, APP1);
            to.write(0);
            to.write(34);
            to.write(EXIF.getBytes(ISO_8859_1));
            to.write(Exif.onlyWay(way));
        }
    }

    private static int next(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw new BrokenFile();
        }
        int code = in.readUnsignedByte();
        while (code == 0xFF) {
            code = in.readUnsignedByte();
        }
        return code;
    }

    private static int length(DataInputStream in) throws IOException {
        int length = in.readUnsignedShort();
        if (length < 2) {
            throw new BrokenFile();
        }
        return length - 2;
    }

    private static boolean isFrame(int code) {
        return code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
    }

    private static boolean startsWith(byte[] body, String name) {
        byte[] expected = name.getBytes(ISO_8859_1);
        return body.length >= expected.length
                && Arrays.equals(body, 0, expected.length, expected, 0, expected.length);
    }

    private static int number(byte[] body, int at) {
        return (body[at] & 0xFF) << 8 | (body[at + 1] & 0xFF);
    }

    private static void marker(OutputStream to, int code) throws IOException {
        to.write(0xFF);
        to.write(code);
    }
}
