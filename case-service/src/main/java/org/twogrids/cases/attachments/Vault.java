package org.twogrids.cases.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.stream.Stream;

/// Where sealed files lie, outside the tables.
interface Vault {

    /// Kept for good and whole when this returns, or not at all.
    ///
    /// @param key letters, digits, dots, hyphens and slashes
    void put(String key, Content content) throws IOException;

    /// @throws java.nio.file.NoSuchFileException where nothing has the key
    InputStream get(String key) throws IOException;

    /// Fine where nothing has the key.
    void delete(String key) throws IOException;

    /// Everything that was put before then, to be closed.
    Stream<String> putBefore(Instant then) throws IOException;

    /// Writes itself; may close what it has written to.
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }
}
