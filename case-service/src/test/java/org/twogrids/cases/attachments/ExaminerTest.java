package org.twogrids.cases.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
        public S3 s3() {
            throw new UnsupportedOperationException();
        }
    }
}
