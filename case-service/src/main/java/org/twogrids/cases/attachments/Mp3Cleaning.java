package org.twogrids.cases.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// An MP3 file without its ID3 tags: those before the sound, and the one behind it.
final class Mp3Cleaning implements Cleaning {

    private static final int HEAD = 10;
    private static final int FOOTER = 0x10;
    private static final int OLD_TAG = 128;

    @Override
    public Met copy(Path from, OutputStream to) throws IOException {
        try (FileChannel file = FileChannel.open(from)) {
            long end = file.size();
            if (end > OLD_TAG && starts(file, end - OLD_TAG, "TAG")) {
                end -= OLD_TAG;
            }
            long begin = 0;
            while (begin + HEAD < end && starts(file, begin, "ID3")) {
                begin += tag(file, begin);
            }
            if (begin >= end) {
                throw new BrokenFile();
            }
            file.transferTo(begin, end - begin, Channels.newChannel(to));
            return Met.NOTHING;
        }
    }

    /// How long a tag is: four times seven bits.
    private static long tag(FileChannel file, long at) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        file.read(head, at);
        long length = 0;
        for (int each = 6; each < HEAD; each++) {
            length = length << 7 | (head.get(each) & 0x7F);
        }
        return length + HEAD + ((head.get(5) & FOOTER) == 0 ? 0 : HEAD);
    }

    private static boolean starts(FileChannel file, long at, String name) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(name.length());
        file.read(bytes, at);
        return new String(bytes.array(), ISO_8859_1).equals(name);
    }
}
