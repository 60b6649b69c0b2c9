package org.twogrids.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.twogrids.kernel.privacy.KeyFiles;

/// Each service has sealing and search keys of its own; the key to work contacts is shared by the
/// two services that need it, and kept from the third.
final class Keys {

    private static final String CONTACTS = "contacts.json";

    private Keys() {}

    static void createMissing(Installation installation) throws IOException {
        Path grid = installation.keys(Service.GRID);
        Path notify = installation.keys(Service.NOTIFY);
        Path cases = installation.keys(Service.CASES);
        KeyFiles.createMissing(grid);
        Files.createDirectories(notify);
        if (Files.notExists(notify.resolve(CONTACTS))) {
            Files.copy(grid.resolve(CONTACTS), notify.resolve(CONTACTS));
        }
        KeyFiles.createMissing(notify);
        KeyFiles.createMissing(cases);
        Files.deleteIfExists(cases.resolve(CONTACTS));
    }
}
