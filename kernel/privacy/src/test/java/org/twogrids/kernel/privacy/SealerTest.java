package org.twogrids.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTest {

    private static final Spot SPOT = new Spot("case_party", "name", new UUID(1, 2));

    @TempDir Path keys;

    @BeforeEach
    void key_files_are_there() throws IOException {
        KeyFiles.createMissing(keys);
    }

    @Test
    void what_is_sealed_opens_at_its_spot_and_shows_nothing_before() {
        byte[] sealed = sealer().seal("张阿姨", SPOT);

        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("张");
        assertThat(sealer().open(sealed, SPOT)).isEqualTo("张阿姨");
    }

    @Test
    void moved_to_another_row_or_column_it_does_not_open() {
        byte[] sealed = sealer().seal("张阿姨", SPOT);

        assertThatThrownBy(
                        () -> sealer().open(sealed, new Spot("case_party", "name", new UUID(1, 3))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () ->
                                sealer().open(
                                                sealed,
                                                new Spot("case_party", "phone", new UUID(1, 2))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void after_a_rotation_old_values_open_and_new_ones_use_the_new_key() throws IOException {
        byte[] before = sealer().seal("旧", SPOT);
        KeyFiles.rotate(keys.resolve(KeyFiles.SEALING));
        byte[] after = sealer().seal("新", SPOT);

        assertThat(sealer().open(before, SPOT)).isEqualTo("旧");
        assertThat(sealer().open(after, SPOT)).isEqualTo("新");
        // A Tink ciphertext starts with a byte of version and four of the key's id.
        assertThat(java.util.Arrays.copyOf(after, 5))
                .isNotEqualTo(java.util.Arrays.copyOf(before, 5));
    }

    @Test
    void key_files_are_private_and_never_made_anew() throws IOException {
        String first = Files.readString(keys.resolve(KeyFiles.BLIND_INDEX));
        KeyFiles.createMissing(keys);

        assertThat(Files.readString(keys.resolve(KeyFiles.BLIND_INDEX))).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(keys.resolve(KeyFiles.SEALING)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_blind_index_is_the_same_for_the_same_number_however_it_is_written() {
        BlindIndex index = new BlindIndex(() -> keys);

        assertThat(index.of("phone", "139-0000 0000")).isEqualTo(index.of("phone", "１３９００００００００"));
        assertThat(index.of("phone", "13900000000")).isNotEqualTo(index.of("phone", "13900000001"));
        assertThat(index.of("phone", "13900000000")).isNotEqualTo(index.of("name", "13900000000"));
    }

    @Test
    void contacts_open_only_for_their_own_member() {
        Contacts contacts = new Contacts(() -> keys);
        String sealed = contacts.seal("{\"phone\":\"13900000001\"}", new UUID(7, 7));

        assertThat(sealed).doesNotContain("139");
        assertThat(contacts.open(sealed, new UUID(7, 7))).contains("13900000001");
        assertThatThrownBy(() -> contacts.open(sealed, new UUID(7, 8)))
                .isInstanceOf(IllegalStateException.class);
    }

    private Sealer sealer() {
        return new Sealer(() -> keys);
    }
}
