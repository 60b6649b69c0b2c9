package org.twogrids.cases.attachments;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/// A folder. A file gets its name only once it is on the disk.
final class FolderVault implements Vault {

    /// Nobody else looks in.
    static final FileAttribute<?> OWN =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path root;

    FolderVault(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public void put(String key, Content content) throws IOException {
        Path file = file(key);
        Path folder = Objects.requireNonNull(file.getParent());
        Files.createDirectories(folder, OWN);
        Path part = Files.createTempFile(folder, null, ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 65536)) {
                content.writeTo(out);
            }
            sync(part, StandardOpenOption.WRITE);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            sync(folder, StandardOpenOption.READ);
            sync(root, StandardOpenOption.READ);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public InputStream get(String key) throws IOException {
        return Files.newInputStream(file(key));
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(file(key));
    }

    @Override
    @SuppressWarnings("StreamResourceLeak") // closed by whoever reads it
    public Stream<String> putBefore(Instant then) throws IOException {
        Files.createDirectories(root, OWN);
        return Files.walk(root)
                .filter(file -> isOlder(file, then))
                .map(file -> root.relativize(file).toString());
    }

    /// A file that has gone meanwhile is not older.
    private static boolean isOlder(Path file, Instant then) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(then);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String key) {
        Path file = root.resolve(key).normalize();
        if (!file.startsWith(root) || file.equals(root)) {
            throw new IllegalArgumentException(key);
        }
        return file;
    }

    private static void sync(Path what, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(what, how)) {
            channel.force(true);
        }
    }
}
