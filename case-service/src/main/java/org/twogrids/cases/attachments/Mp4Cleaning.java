package org.twogrids.cases.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A sound in boxes (ISO/IEC 14496-12). Boxes that tell something else become free space of the
/// same length, since what follows is found by its place; when it was recorded becomes nought. A
/// film is no sound.
final class Mp4Cleaning implements Cleaning {

    private static final Set<String> HOLD = Set.of("moov", "trak", "mdia", "minf");
    private static final Set<String> TELL = Set.of("udta", "meta", "uuid", "free", "skip");
    private static final Set<String> DATED = Set.of("mvhd", "tkhd", "mdhd");
    private static final int DEEPEST = 8;

    /// A file of more only means to fill the memory.
    private static final int MOST_BOXES = 10_000;

    private static final byte[] ZEROS = new byte[8192];

    @Override
    public Met copy(Path from, OutputStream to) throws IOException {
        try (FileChannel file = FileChannel.open(from)) {
            Walk walk = new Walk(file);
            walk.through(0, file.size(), 0);
            if (!walk.handlers.contains("soun") || walk.handlers.contains("vide")) {
                throw new UnknownType();
            }
            long here = 0;
            for (Blank blank : walk.blanks) {
                file.transferTo(here, blank.from() - here, Channels.newChannel(to));
                to.write(blank.word().getBytes(ISO_8859_1));
                zeros(blank.end() - blank.from() - blank.word().length(), to);
                here = blank.end();
            }
            file.transferTo(here, file.size() - here, Channels.newChannel(to));
            return Met.NOTHING;
        }
    }

    private static void zeros(long count, OutputStream to) throws IOException {
        for (long left = count; left > 0; left -= ZEROS.length) {
            to.write(ZEROS, 0, (int) Math.min(left, ZEROS.length));
        }
    }

    /// Created and changed, in seconds: each of four bytes, from version 1 on of eight.
    private static Blank dates(FileChannel file, Box box) throws IOException {
        if (box.body() + 4 > box.end()) {
            throw new BrokenFile();
        }
        long each = bytes(file, box.body(), 1)[0] == 0 ? 4 : 8;
        long from = box.body() + 4;
        if (from + 2 * each > box.end()) {
            throw new BrokenFile();
        }
        return new Blank(from, from + 2 * each, "");
    }

    /// What is met from box to box.
    private static final class Walk {

        private final FileChannel file;
        private final List<Blank> blanks = new ArrayList<>();
        private final Set<String> handlers = new HashSet<>();
        private int met;

        Walk(FileChannel file) {
            this.file = file;
        }

        void through(long from, long end, int depth) throws IOException {
            for (long here = from; here + 8 <= end; ) {
                Box box = box(file, here, end);
                met++;
                if (met > MOST_BOXES) {
                    throw new BrokenFile();
                }
                if (TELL.contains(box.name())) {
                    blanks.add(new Blank(here + 4, box.end(), "free"));
                } else if (DATED.contains(box.name())) {
                    blanks.add(dates(file, box));
                } else if (box.name().equals("hdlr") && box.end() - here >= 20) {
                    handlers.add(name(bytes(file, here + 16, 4), 0));
                } else if (HOLD.contains(box.name()) && depth < DEEPEST) {
                    through(box.body(), box.end(), depth + 1);
                }
                here = box.end();
            }
        }
    }

    private static Box box(FileChannel file, long here, long end) throws IOException {
        byte[] head = bytes(file, here, 8);
        long length = ByteBuffer.wrap(head).getInt() & 0xFFFFFFFFL;
        String name = name(head, 4);
        int told = 8;
        if (length == 0) {
            length = end - here;
        } else if (length == 1 && !TELL.contains(name) && !HOLD.contains(name)) {
            length = ByteBuffer.wrap(bytes(file, here + 8, 8)).getLong();
            told = 16;
        }
        if (length < told || length > end - here) {
            throw new BrokenFile();
        }
        return new Box(name, here + told, here + length);
    }

    private static String name(byte[] bytes, int at) {
        return new String(bytes, at, 4, ISO_8859_1);
    }

    private static byte[] bytes(FileChannel file, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                throw new BrokenFile();
            }
        }
        return bytes.array();
    }

    /// @param body where what it holds begins
    private record Box(String name, long body, long end) {}

    /// @param word what is written instead, and then zeros
    private record Blank(long from, long end, String word) {}
}
