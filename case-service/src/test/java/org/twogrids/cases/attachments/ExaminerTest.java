package org.twogrids.cases.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is taken is known by its bytes, and what is shown tells nothing else.
class ExaminerTest {

    private final Examiner examiner = new Examiner(new Limits());

    @TempDir Path folder;

    @Test
    void a_type_is_known_by_its_bytes_whatever_the_name_says() throws IOException {
        Map<FileType, byte[]> samples =
                Map.of(
                        FileType.JPEG, Samples.photo(),
                        FileType.PNG, Samples.png(),
                        FileType.WEBP, Samples.webp(),
                        FileType.MP3, Samples.mp3(),
                        FileType.M4A, Samples.m4a(),
                        FileType.OGG, Samples.ogg(),
                        FileType.WAV, Samples.wav(),
                        FileType.AMR, Samples.amr(),
                        FileType.AAC, Samples.aac(),
                        FileType.PDF, Samples.pdf());
        for (var sample : samples.entrySet()) {
            assertThat(examiner.examine(file("note.txt", sample.getValue()), null).type())
                    .isEqualTo(sample.getKey());
        }
    }

    @Test
    void whatever_else_it_is_it_is_not_taken_under_any_name() {
        for (byte[] forged :
                new byte[][] {
                    "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
                    "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8),
                    "MZ\u0000 This program cannot be run".getBytes(StandardCharsets.UTF_8),
                    "PK\u0003\u0004 archive".getBytes(StandardCharsets.UTF_8),
                    "GIF89a........".getBytes(StandardCharsets.UTF_8),
                    Samples.film()
                }) {
            assertThatThrownBy(() -> examiner.examine(file("photo.jpg", forged), null))
                    .isInstanceOf(UnknownType.class);
        }
    }

    @Test
    void a_picture_of_too_many_pixels_is_refused_without_unpacking_it() {
        assertThat(Samples.bomb()).hasSizeLessThan(100);
        assertThatThrownBy(() -> examiner.examine(file("bomb.png", Samples.bomb()), null))
                .isInstanceOf(TooManyPixels.class);
    }

    @Test
    void what_is_cut_off_is_broken() {
        byte[] photo = Samples.photo();
        byte[] png = Samples.png();
        for (byte[] cut :
                new byte[][] {Arrays.copyOf(photo, photo.length / 2), Arrays.copyOf(png, 60)}) {
            assertThatThrownBy(() -> examiner.examine(file("cut.jpg", cut), null))
                    .isInstanceOf(BrokenFile.class);
        }
        assertThatThrownBy(() -> examiner.examine(file("none.jpg", new byte[0]), null))
                .isInstanceOf(EmptyFile.class);
        assertThatThrownBy(() -> examiner.examine(file("large.jpg", new byte[(1 << 20) + 1]), null))
                .isInstanceOf(FileTooLarge.class);
    }

    @Test
    void what_it_shows_fits_its_type() throws IOException {
        Path photo = file("a.jpg", Samples.photo());
        Path sound = file("a.mp3", Samples.mp3());
        assertThat(examiner.examine(photo, null).kind()).isEqualTo(Kind.PHOTO);
        assertThat(examiner.examine(photo, Kind.SIGNED_PAPER).kind()).isEqualTo(Kind.SIGNED_PAPER);
        assertThat(examiner.examine(sound, null).kind()).isEqualTo(Kind.AUDIO);
        assertThatThrownBy(() -> examiner.examine(photo, Kind.AUDIO)).isInstanceOf(WrongKind.class);
        assertThatThrownBy(() -> examiner.examine(sound, Kind.SIGNED_PAPER))
                .isInstanceOf(WrongKind.class);
    }

    @Test
    void place_and_time_of_a_photo_are_read_and_the_copy_tells_neither() throws IOException {
        Path photo = file("a.jpg", Samples.photo());
        Hint hint = examiner.examine(photo, null).hint();
        assertThat(hint).isNotNull();
        assertThat(hint.lon()).isCloseTo(Samples.LON, within(0.00001));
        assertThat(hint.lat()).isCloseTo(Samples.LAT, within(0.00001));
        // The device names no zone: China's.
        assertThat(hint.takenAt()).isEqualTo(Instant.parse("2026-11-20T01:30:00Z"));
        assertThat(Hint.of(hint.text())).isEqualTo(hint);

        byte[] copy = cleaned(FileType.JPEG, photo);
        assertThat(examiner.examine(file("copy.jpg", copy), null).hint()).isNull();
        assertThat(text(copy)).doesNotContain(Samples.DEVICE, "Exif", "xap", "MotionPhoto");
        assertThat(text(copy)).endsWith("\u00FF\u00D9");
        var seen = ImageIO.read(new ByteArrayInputStream(copy));
        assertThat(seen.getWidth()).isEqualTo(40);
        assertThat(seen.getRGB(20, 15)).isEqualTo(ImageIO.read(photo.toFile()).getRGB(20, 15));
    }

    @Test
    void a_photo_taken_sideways_is_shown_the_right_way_up_and_tells_nothing_more()
            throws IOException {
        byte[] copy = cleaned(FileType.JPEG, file("a.jpg", Samples.photo(6)));
        assertThat(text(copy)).contains("Exif").doesNotContain(Samples.DEVICE);
        byte[] block = Arrays.copyOfRange(copy, 12, 38);
        assertThat(Exif.of(block)).isEqualTo(new Exif(null, 6));
        assertThat(ImageIO.read(new ByteArrayInputStream(copy)).getHeight()).isEqualTo(30);
    }

    @Test
    void other_pictures_and_sounds_lose_what_they_tell_beside_what_they_show() throws IOException {
        assertThat(examiner.examine(file("a.png", Samples.png()), null).hint()).isNotNull();
        assertThat(examiner.examine(file("a.webp", Samples.webp()), null).hint()).isNotNull();
        Map<FileType, byte[]> samples =
                Map.of(
                        FileType.PNG, Samples.png(),
                        FileType.WEBP, Samples.webp(),
                        FileType.WAV, Samples.wav(),
                        FileType.MP3, Samples.mp3(),
                        FileType.M4A, Samples.m4a());
        for (var sample : samples.entrySet()) {
            byte[] copy = cleaned(sample.getKey(), file("a", sample.getValue()));
            assertThat(text(sample.getValue())).contains(Samples.DEVICE);
            assertThat(text(copy)).as(sample.getKey().name()).doesNotContain(Samples.DEVICE);
            Examined again = examiner.examine(file("b", copy), null);
            assertThat(again.type()).isEqualTo(sample.getKey());
            assertThat(again.hint()).isNull();
        }
        assertThat(text(cleaned(FileType.WAV, file("a.wav", Samples.wav()))))
                .contains("sound of the quarrel");
        byte[] sound = cleaned(FileType.M4A, file("a.m4a", Samples.m4a()));
        assertThat(sound).hasSameSizeAs(Samples.m4a());
        assertThat(text(sound)).endsWith("sound of the quarrel");
        assertThat(
                        ImageIO.read(
                                new ByteArrayInputStream(
                                        cleaned(FileType.PNG, file("c", Samples.png())))))
                .isNotNull();
    }

    @Test
    void a_sound_does_not_tell_when_it_was_recorded() throws IOException {
        String recorded = "\u00E6\u00A5\u00B4\u00C3";
        String copy = text(cleaned(FileType.M4A, file("a.m4a", Samples.m4a())));
        assertThat(text(Samples.m4a())).contains(recorded);
        assertThat(copy).doesNotContain(recorded);
        assertThat(copy.split("rest", -1)).hasSize(4);
    }

    @Test
    void a_photo_loses_the_small_picture_in_its_head() throws IOException {
        byte[] plain = Samples.photo();
        byte[] head = "JFIF\0\1\2\0\0\1\0\1\1\1".getBytes(StandardCharsets.ISO_8859_1);
        byte[] photo =
                Samples.joined(
                        Arrays.copyOf(plain, 2),
                        Samples.segment(
                                0xE0,
                                Samples.joined(head, "RGB".getBytes(StandardCharsets.US_ASCII))),
                        Arrays.copyOfRange(plain, 2, plain.length));
        byte[] copy = cleaned(FileType.JPEG, file("a.jpg", photo));
        assertThat(text(photo)).contains("RGB");
        assertThat(text(copy))
                .doesNotContain("RGB")
                .startsWith("\u00FF\u00D8\u00FF\u00E0\0\u0010JFIF\0\1\2\0\0\1\0\1\0\0\u00FF");
        assertThat(ImageIO.read(new ByteArrayInputStream(copy)).getWidth()).isEqualTo(40);
    }

    @Test
    void a_recording_that_was_interrupted_before_it_had_a_length_is_broken() {
        byte[] interrupted = Samples.wav();
        Arrays.fill(interrupted, 4, 8, (byte) 0);
        byte[] format = new byte[16];
        for (byte[] silent :
                new byte[][] {
                    interrupted,
                    Samples.riff("WAVE", "fmt ", format),
                    Samples.riff("WAVE", "fmt ", format, "data", new byte[0]),
                    Samples.riff("WAVE", "data", format)
                }) {
            assertThatThrownBy(() -> examiner.examine(file("a.wav", silent), null))
                    .isInstanceOf(BrokenFile.class);
        }
    }

    @Test
    void a_file_of_countless_pieces_is_broken_and_one_wordspiece_is_fine() throws IOException {
        byte[] chunks = new byte[10_000 * 8];
        byte[] many = Samples.joined(Samples.wav(), chunks);
        ByteBuffer.wrap(many).order(ByteOrder.LITTLE_ENDIAN).putInt(4, many.length - 8);
        assertThatThrownBy(() -> examiner.examine(file("a.wav", many), null))
                .isInstanceOf(BrokenFile.class);
        byte[] box = Samples.box("free", new byte[0]);
        byte[][] boxes = new byte[10_001][];
        Arrays.fill(boxes, box);
        byte[] tracks = Samples.joined(Samples.m4a(), Samples.joined(boxes));
        assertThatThrownBy(() -> examiner.examine(file("a.m4a", tracks), null))
                .isInstanceOf(BrokenFile.class);
        byte[] said = Samples.joined(Samples.m4a(), Samples.box("udta", new byte[100_000]));
        assertThat(cleaned(FileType.M4A, file("b.m4a", said))).hasSameSizeAs(said);
    }

    @Test
    void a_wordspiece_of_a_picture_goes_through_whole_and_a_wordsblock_of_words_does_not()
            throws IOException {
        byte[] plain = Samples.png();
        byte[] pixels = Samples.chunk("IDAT", new byte[100_001]);
        byte[] words = Samples.chunk("eXIf", new byte[(1 << 20) + 1]);
        byte[] png =
                Samples.joined(
                        Arrays.copyOf(plain, 33),
                        pixels,
                        words,
                        Arrays.copyOfRange(plain, 33, plain.length));
        byte[] copy = cleaned(FileType.PNG, file("a.png", png));
        assertThat(Arrays.copyOfRange(copy, 33, 33 + pixels.length)).isEqualTo(pixels);
        assertThat(copy)
                .hasSize(cleaned(FileType.PNG, file("b.png", plain)).length + pixels.length);
    }

    private static byte[] cleaned(FileType type, Path from) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        type.cleaning().orElseThrow().copy(from, to);
        return to.toByteArray();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(Files.createTempDirectory(folder, "f").resolve(name), bytes);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static final class Limits implements AttachmentsConfig {

        @Override
        public Path folder() {
            return Path.of("");
        }

        @Override
        public Path incoming() {
            return Path.of("");
        }

        @Override
        public long megabytes() {
            return 1;
        }

        @Override
        public long megapixels() {
            return 64;
        }

        @Override
        public int perCase() {
            return 1;
        }

        @Override
        public Duration orphansAfter() {
            return Duration.ofDays(1);
        }

        @Override
        public long orphansAtMost() {
            return 20;
        }

        @Override
        public S3 s3() {
            throw new UnsupportedOperationException();
        }
    }
}
