package org.twogrids.cases.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Both places where sealed files can lie keep the same promises.
class VaultTest {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant THEN = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir Path folder;

    private ObjectStore store;
    private S3Vault remote;

    @BeforeEach
    void a_store_is_there() throws IOException {
        store = new ObjectStore();
        remote =
                new S3Vault(
                        ObjectStore.BUCKET,
                        new Named(store.address(), ObjectStore.SECRET),
                        incoming());
    }

    @AfterEach
    void the_store_goes() {
        remote.close();
        store.close();
    }

    @Test
    void what_is_put_comes_back_and_is_gone_once_deleted() throws IOException {
        for (Vault vault : new Vault[] {new FolderVault(folder.resolve("local")), remote}) {
            put(vault, "ab/1.original", "one");
            put(vault, "ab/1.original", "two");
            assertThat(read(vault, "ab/1.original")).isEqualTo("two");
            vault.delete("ab/1.original");
            vault.delete("ab/1.original");
            assertThatThrownBy(() -> vault.get("ab/1.original"))
                    .isInstanceOf(NoSuchFileException.class);
        }
    }

    @Test
    void what_is_not_written_to_its_end_is_not_there() throws IOException {
        FolderVault local = new FolderVault(folder.resolve("local"));
        for (Vault vault : new Vault[] {local, remote}) {
            assertThatThrownBy(
                            () ->
                                    vault.put(
                                            "ab/1.original",
                                            out -> {
                                                out.write(1);
                                                throw new IOException("cut");
                                            }))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> vault.get("ab/1.original"))
                    .isInstanceOf(NoSuchFileException.class);
            try (Stream<String> all = vault.putBefore(Instant.MAX)) {
                assertThat(all).isEmpty();
            }
        }
        assertThat(store.objects).isEmpty();
        assertThat(incoming()).isEmptyDirectory();
    }

    @Test
    void what_was_put_before_is_listed_page_by_page() throws IOException {
        FolderVault local = new FolderVault(folder.resolve("local"));
        store.page = 2;
        for (String key : new String[] {"aa/1.original", "ab/2.shown", "ac/3.shown", "ad/new"}) {
            put(local, key, "x");
            put(remote, key, "x");
            if (!key.endsWith("new")) {
                Files.setLastModifiedTime(
                        folder.resolve("local").resolve(key), FileTime.from(LONG_AGO));
                store.written.put("attachments/" + key, LONG_AGO);
            }
        }
        for (Vault vault : new Vault[] {local, remote}) {
            try (Stream<String> before = vault.putBefore(THEN)) {
                assertThat(before)
                        .containsExactlyInAnyOrder("aa/1.original", "ab/2.shown", "ac/3.shown");
            }
        }
    }

    @Test
    void a_folder_opens_to_its_service_alone_and_no_key_leads_out_of_it() throws IOException {
        FolderVault vault = new FolderVault(folder.resolve("local"));
        put(vault, "ab/1.original", "x");
        Path file = folder.resolve("local/ab/1.original");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(Files.getPosixFilePermissions(file.getParent())).hasSize(3);
        assertThatThrownBy(() -> vault.get("../../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_store_that_refuses_or_is_away_is_an_error_of_reading_and_writing() {
        try (S3Vault stranger =
                new S3Vault(ObjectStore.BUCKET, new Named(store.address(), "wrong"), incoming())) {
            assertThatThrownBy(() -> put(stranger, "ab/1.original", "x"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("403");
        }
        assertThat(store.objects).isEmpty();
        store.close();
        assertThatThrownBy(() -> remote.get("ab/1.original")).isInstanceOf(IOException.class);
    }

    private Path incoming() {
        return folder.resolve("incoming");
    }

    private static void put(Vault vault, String key, String text) throws IOException {
        vault.put(
                key,
                out -> {
                    try (out) {
                        out.write(text.getBytes(UTF_8));
                    }
                });
    }

    private static String read(Vault vault, String key) throws IOException {
        try (InputStream in = vault.get(key)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private record Named(URI address, String secret) implements AttachmentsConfig.S3 {

        @Override
        public Optional<String> bucket() {
            return Optional.of(ObjectStore.BUCKET);
        }

        @Override
        public Optional<URI> endpoint() {
            return Optional.of(address);
        }

        @Override
        public String region() {
            return ObjectStore.REGION;
        }

        @Override
        public String prefix() {
            return "attachments/";
        }

        @Override
        public Optional<String> accessKey() {
            return Optional.of(ObjectStore.KEY);
        }

        @Override
        public Optional<String> secretKey() {
            return Optional.of(secret);
        }

        @Override
        public boolean pathStyle() {
            return true;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(5);
        }
    }
}
