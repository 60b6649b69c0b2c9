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
/// same length, since what follows is found by its place. A film is no sound.
final class Mp4Cleaning implements Cleaning {

    private static final Set<String> HOLD = Set.of("moov", "trak", "mdia", "minf");
    private static final Set<String> TELL = Set.of("udta", "meta", "uuid", "free", "skip");
    private static final int DEEPEST = 8;

    @Override
    public Met copy(Path from, OutputStream to) throws IOException {
        try (FileChannel file = FileChannel.open(from)) {
            List<Box> emptied = new ArrayList<>();
            Set<String> handlers = new HashSet<>();
            walk(file, 0, file.size(), 0, emptied, handlers);
            if (!handlers.contains("soun") || handlers.contains("vide")) {
                throw new UnknownType();
            }
            long here = 0;
            for (Box box : emptied) {
                file.transferTo(here, box.from() - here, Channels.newChannel(to));
                to.write(bytes(file, box.from(), 4));
                to.write("free".getBytes(ISO_8859_1));
                to.write(new byte[(int) (box.end() - box.from() - 8)]);
                here = box.end();
            }
            file.transferTo(here, file.size() - here, Channels.newChannel(to));
            return Met.NOTHING;
        }
    }

    private static void walk(
            FileChannel file,
            long from,
            long end,
            int depth,
            List<Box> emptied,
            Set<String> handlers)
            throws IOException {
        for (long here = from; here + 8 <= end; ) {
            Box box = box(file, here, end);
            if (TELL.contains(box.name())) {
                emptied.add(box);
            } else if (box.name().equals("hdlr") && box.end() - here >= 20) {
                handlers.add(name(bytes(file, here + 16, 4), 0));
            } else if (HOLD.contains(box.name()) && depth < DEEPEST) {
                walk(file, here + 8, box.end(), depth + 1, emptied, handlers);
            }
            here = box.end();
        }
    }

    private static Box box(FileChannel file, long here, long end) throws IOException {
        byte[] head = bytes(file, here, 8);
        long length = ByteBuffer.wrap(head).getInt() & 0xFFFFFFFFL;
        String name = name(head, 4);
        if (length == 0) {
            length = end - here;
        } else if (length == 1 && !TELL.contains(name) && !HOLD.contains(name)) {
            length = ByteBuffer.wrap(bytes(file, here + 8, 8)).getLong();
        }
        if (length < 8 || length > end - here) {
            throw new BrokenFile();
        }
        return new Box(name, here, here + length);
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

    private record Box(String name, long from, long end) {}
}
