package org.twogrids.cases.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// A RIFF file chunk by chunk: WebP pictures and WAV sounds. Only the chunks of what is seen or
/// heard stay.
final class RiffCleaning implements Cleaning {

    static final RiffCleaning WEBP =
            new RiffCleaning(
                    "WEBP", Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"));
    static final RiffCleaning WAV = new RiffCleaning("WAVE", Set.of("fmt ", "fact", "data"));

    /// Of a VP8X chunk: whether EXIF and XMP follow.
    private static final int TELLS_MORE = 0x08 | 0x04;

    private static final int HEAD = 12;
    private static final int LONGEST_EXIF = 1 << 20;
    private static final int VP8X_LENGTH = 10;

    /// A file of more only means to fill the memory.
    private static final int MOST_CHUNKS = 10_000;

    private final String form;
    private final Set<String> stay;

    private RiffCleaning(String form, Set<String> stay) {
        this.form = form;
        this.stay = stay;
    }

    @Override
    public Met copy(Path from, OutputStream to) throws IOException {
        try (FileChannel file = FileChannel.open(from)) {
            byte[] head = at(file, 0, HEAD);
            if (!name(head, 0).equals("RIFF") || !name(head, 8).equals(form)) {
                throw new BrokenFile();
            }
            List<Chunk> all = chunks(file);
            if (form.equals("WAVE") && !sounds(all)) {
                throw new BrokenFile();
            }
            List<Chunk> kept = all.stream().filter(it -> stay.contains(it.name())).toList();
            long size = 4 + kept.stream().mapToLong(Chunk::whole).sum();
            little(head).putInt(4, (int) size);
            to.write(head);
            for (Chunk chunk : kept) {
                write(file, chunk, to);
            }
            return met(file, all);
        }
    }

    /// A recording that was interrupted before its length was written has no sound to be found.
    private static boolean sounds(List<Chunk> all) {
        return all.stream().anyMatch(it -> it.name().equals("fmt "))
                && all.stream().anyMatch(it -> it.name().equals("data") && it.length() > 0);
    }

    private static List<Chunk> chunks(FileChannel file) throws IOException {
        List<Chunk> all = new ArrayList<>();
        long end = Math.min(file.size(), 8 + (little(at(file, 4, 4)).getInt() & 0xFFFFFFFFL));
        for (long here = HEAD; here + 8 <= end; here += all.getLast().whole()) {
            byte[] head = at(file, here, 8);
            Chunk chunk = new Chunk(name(head, 0), here, little(head).getInt(4) & 0xFFFFFFFFL);
            if (here + 8 + chunk.length() > file.size() || all.size() == MOST_CHUNKS) {
                throw new BrokenFile();
            }
            all.add(chunk);
        }
        return all;
    }

    private static void write(FileChannel file, Chunk chunk, OutputStream to) throws IOException {
        to.write(at(file, chunk.from(), 8));
        int changed = 0;
        if (chunk.name().equals("VP8X") && chunk.length() >= VP8X_LENGTH) {
            byte[] body = at(file, chunk.from() + 8, VP8X_LENGTH);
            body[0] &= (byte) ~TELLS_MORE;
            to.write(body);
            changed = VP8X_LENGTH;
        }
        file.transferTo(
                chunk.from() + 8 + changed, chunk.length() - changed, Channels.newChannel(to));
        if (chunk.length() % 2 == 1) {
            to.write(0);
        }
    }

    private Met met(FileChannel file, List<Chunk> all) throws IOException {
        if (!form.equals("WEBP")) {
            return Met.NOTHING;
        }
        Met met = Met.NOTHING;
        for (Chunk chunk : all) {
            Met here = size(file, chunk);
            if (here.pixels() > met.pixels()) {
                met = here;
            }
        }
        if (met.pixels() == 0) {
            throw new BrokenFile();
        }
        return new Met(met.width(), met.height(), exif(file, all));
    }

    /// What the picture's own header says (RFC 9649).
    private static Met size(FileChannel file, Chunk chunk) throws IOException {
        if (chunk.length() < 10) {
            return Met.NOTHING;
        }
        ByteBuffer body = little(at(file, chunk.from() + 8, 10));
        return switch (chunk.name()) {
            case "VP8X" -> new Met(three(body, 4) + 1, three(body, 7) + 1, Exif.SILENT);
            case "VP8 " ->
                    new Met(body.getShort(6) & 0x3FFF, body.getShort(8) & 0x3FFF, Exif.SILENT);
            case "VP8L" -> {
                int both = body.getInt(1);
                yield new Met((both & 0x3FFF) + 1, (both >> 14 & 0x3FFF) + 1, Exif.SILENT);
            }
            default -> Met.NOTHING;
        };
    }

    private static Exif exif(FileChannel file, List<Chunk> all) throws IOException {
        for (Chunk chunk : all) {
            if (chunk.name().equals("EXIF") && chunk.length() <= LONGEST_EXIF) {
                byte[] block = at(file, chunk.from() + 8, (int) chunk.length());
                boolean named = new String(block, ISO_8859_1).startsWith("Exif\0\0");
                return Exif.of(named ? Arrays.copyOfRange(block, 6, block.length) : block);
            }
        }
        return Exif.SILENT;
    }

    private static byte[] at(FileChannel file, long where, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, where + bytes.position()) < 0) {
                throw new BrokenFile();
            }
        }
        return bytes.array();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String name(byte[] bytes, int at) {
        return new String(bytes, at, 4, ISO_8859_1);
    }

    private static int three(ByteBuffer bytes, int at) {
        return (bytes.get(at) & 0xFF)
                | (bytes.get(at + 1) & 0xFF) << 8
                | (bytes.get(at + 2) & 0xFF) << 16;
    }

    private record Chunk(String name, long from, long length) {

        long whole() {
            return 8 + length + length % 2;
        }
    }
}
