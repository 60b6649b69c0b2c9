package org.twogrids.grid.imports;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.stream.Stream;

/// Text as spreadsheets write it: UTF-8, UTF-16 with a byte-order mark, or, where it is neither,
/// GB18030, of which GBK is a part. A file that is nothing of that is no text.
final class TextFile {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char MARK = '\uFEFF';

    private TextFile() {}

    static String decode(byte[] content) {
        String text =
                charsets(content)
                        .flatMap(charset -> decoded(content, charset).stream())
                        .findFirst()
                        .orElseThrow(UnreadableFile::ofNoEncoding);
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static Stream<Charset> charsets(byte[] content) {
        return switch (content.length < 2
                ? 0
                : Byte.toUnsignedInt(content[0]) * 256 + Byte.toUnsignedInt(content[1])) {
            case 0xFFFE -> Stream.of(UTF_16LE);
            case 0xFEFF -> Stream.of(UTF_16BE);
            default -> Stream.of(UTF_8, GB18030);
        };
    }

    private static Optional<String> decoded(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(content))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
