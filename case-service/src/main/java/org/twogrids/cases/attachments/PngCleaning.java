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
            byte[] body = exactly(in, length);
            byte[] sum = exactly(in, 4);
            if (name.equals("IHDR") && length == 13) {
                ByteBuffer header = ByteBuffer.wrap(body);
                met =
                        new Met(
                                header.getInt() & 0xFFFFFFFFL,
                                header.getInt() & 0xFFFFFFFFL,
                                Exif.SILENT);
            } else if (name.equals("eXIf")) {
                met = new Met(met.width(), met.height(), Exif.of(body));
            }
            if (STAY.contains(name)) {
                out.writeInt(length);
                out.write(code);
                out.write(body);
                out.write(sum);
            }
        }
        if (met.width() == 0 || met.height() == 0) {
            throw new BrokenFile();
        }
        return met;
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new BrokenFile();
        }
        return bytes;
    }
}
