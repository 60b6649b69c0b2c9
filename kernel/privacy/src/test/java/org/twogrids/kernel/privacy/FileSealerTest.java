package org.twogrids.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSealerTest {

    private static final Spot SPOT = new Spot("attachment", "original", new UUID(1, 2));

    /// More than one piece.
    private static final byte[] FILE = "照片 ".repeat(50_000).getBytes(StandardCharsets.UTF_8);

    @TempDir Path keys;

    @BeforeEach
    void key_files_are_there() throws IOException {
        KeyFiles.createMissing(keys);
    }

    @Test
    void a_file_of_many_pieces_opens_at_its_spot_and_shows_nothing_before() throws IOException {
        byte[] sealed = sealed();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("照片");
        assertThat(opened(sealed, SPOT)).isEqualTo(FILE);
        assertThat(sealed()).isNotEqualTo(sealed);
    }

    @Test
    void moved_changed_or_cut_off_it_does_not_open() throws IOException {
        byte[] sealed = sealed();
        assertThatThrownBy(() -> opened(sealed, new Spot("attachment", "original", new UUID(1, 3))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> opened(sealed, new Spot("attachment", "shown", new UUID(1, 2))))
                .isInstanceOf(IllegalStateException.class);
        byte[] changed = sealed.clone();
        changed[sealed.length / 2] ^= 1;
        assertThatThrownBy(() -> opened(changed, SPOT)).isInstanceOf(IOException.class);
        byte[] cut = Arrays.copyOf(sealed, sealed.length - 70_000);
        assertThatThrownBy(() -> opened(cut, SPOT)).isInstanceOf(IOException.class);
    }

    @Test
    void after_a_rotation_old_files_open() throws IOException {
        byte[] sealed = sealed();
        KeyFiles.rotate(keys.resolve(KeyFiles.SEALING));
        assertThat(opened(sealed, SPOT)).isEqualTo(FILE);
    }

    private byte[] sealed() throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (OutputStream sealing = sealer().sealing(to, SPOT)) {
            sealing.write(FILE);
        }
        return to.toByteArray();
    }

    private byte[] opened(byte[] sealed, Spot spot) throws IOException {
        try (var open = sealer().opening(new ByteArrayInputStream(sealed), spot)) {
            return open.readAllBytes();
        }
    }

    private FileSealer sealer() {
        return new FileSealer(new Sealer(() -> keys));
    }
}
