package org.twogrids.kernel.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/// The key files of a service: `sealing.json` (a Tink keyset: add a key and make it primary to
/// rotate, older ones still open what they sealed), `blind-index.key`, `search.key` and
/// `signing.key` (32 bytes each, Base64) and, for the services that tell people, `contacts.json`.
public final class KeyFiles {

    static final String SEALING = "sealing.json";
    static final String CONTACTS = "contacts.json";
    static final String BLIND_INDEX = "blind-index.key";
    static final String SEARCH = "search.key";
    static final String SIGNING = "signing.key";

    private KeyFiles() {}

    /// Makes the files that are not there; never touches one that is.
    public static void createMissing(Path folder) throws IOException {
        Files.createDirectories(folder);
        createKeyset(folder.resolve(SEALING));
        createKeyset(folder.resolve(CONTACTS));
        createKey(folder.resolve(BLIND_INDEX));
        createKey(folder.resolve(SEARCH));
        createKey(folder.resolve(SIGNING));
    }

    static Aead aead(Path keyset) {
        try {
            AeadConfig.register();
            return read(keyset).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("No usable keyset in " + keyset, e);
        }
    }

    static byte[] key(Path file) {
        try {
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new IllegalStateException("No usable key in " + file, e);
        }
    }

    /// Adds a fresh primary key to the keyset; what older keys sealed stays readable.
    public static void rotate(Path keyset) throws IOException {
        try {
            AeadConfig.register();
            KeysetHandle rotated =
                    KeysetHandle.newBuilder(read(keyset))
                            .addEntry(
                                    KeysetHandle.generateEntryFromParameters(
                                                    PredefinedAeadParameters.AES256_GCM)
                                            .withRandomId()
                                            .makePrimary())
                            .build();
            Files.writeString(keyset, text(rotated));
        } catch (GeneralSecurityException e) {
            throw new IOException("The keyset could not be rotated", e);
        }
    }

    private static KeysetHandle read(Path keyset) throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(keyset), InsecureSecretKeyAccess.get());
    }

    private static void createKeyset(Path file) throws IOException {
        try {
            AeadConfig.register();
            createIfMissing(
                    file, text(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)));
        } catch (GeneralSecurityException e) {
            throw new IOException("No key could be made", e);
        }
    }

    private static void createKey(Path file) throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        createIfMissing(file, Base64.getEncoder().encodeToString(key));
    }

    private static String text(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    }

    private static void createIfMissing(Path file, String content) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, content, StandardOpenOption.TRUNCATE_EXISTING);
        }
    }
}
