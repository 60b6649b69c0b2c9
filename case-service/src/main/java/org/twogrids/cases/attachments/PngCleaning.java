package org.twogrids.cases.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// A PNG file chunk by chunk (ISO/IEC 15948): the picture and its colours stay, words, times and
/// EXIF stay behind, and whatever follows the end. Nothing is unpacked.
final class PngCleaning implements Cleaning {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final Set<String> STAY =
            Set.of(
                    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB",
                    "bKGD", "pHYs");

    private static final int HEADER = 13;
    private static final int SUM = 4;

    /// Larger blocks only hide something else.
    private static final int LONGEST_EXIF = 1 << 20;

    @Override
    public Met copy(Path from, OutputStream to) throws IOException {
        long size = Files.size(from);
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(from), 65536))) {
            if (in.readLong() != SIGNATURE) {
                throw new BrokenFile();
            }
            DataOutputStream out = new DataOutputStream(to);
            out.writeLong(SIGNATURE);
            Met met = chunks(in, out, size);
            out.flush();
            return met;
        } catch (EOFException e) {
            throw new BrokenFile();
        }
    }

    private static Met chunks(DataInputStream in, DataOutputStream out, long size)
            throws IOException {
        Met met = Met.NOTHING;
        String name = "";
        while (!name.equals("IEND")) {
            int length = in.readInt();
            if (length < 0 || length > size) {
                throw new BrokenFile();
            }
            byte[] code = exactly(in, 4);
            name = new String(code, ISO_8859_1);
            boolean stays = STAY.contains(name);
            if (stays) {
                out.writeInt(length);
                out.write(code);
            }
            boolean header = name.equals("IHDR") && length == HEADER;
            if (header || (name.equals("eXIf") && length <= LONGEST_EXIF)) {
                byte[] body = exactly(in, length);
                met = header ? size(body) : new Met(met.width(), met.height(), Exif.of(body));
                if (stays) {
                    out.write(body);
                }
                length = 0;
            }
            pass(in, (long) length + SUM, stays ? out : OutputStream.nullOutputStream());
        }
        if (met.width() == 0 || met.height() == 0) {
            throw new BrokenFile();
        }
        return met;
    }

    private static Met size(byte[] body) {
        ByteBuffer header = ByteBuffer.wrap(body);
        return new Met(header.getInt() & 0xFFFFFFFFL, header.getInt() & 0xFFFFFFFFL, Exif.SILENT);
    }

    /// Piece by piece, however long.
    private static void pass(DataInputStream in, long length, OutputStream to) throws IOException {
        byte[] piece = new byte[8192];
        for (long left = length; left > 0; ) {
            int read = in.read(piece, 0, (int) Math.min(left, piece.length));
            if (read < 0) {
                throw new BrokenFile();
            }
            to.write(piece, 0, read);
            left -= read;
        }
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new BrokenFile();
        }
        return bytes;
    }
}
