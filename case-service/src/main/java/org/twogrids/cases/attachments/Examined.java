package org.twogrids.cases.attachments;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A received file that was found fit.
///
/// @param size in bytes
/// @param sha256 of the bytes as they came, in hexadecimal digits
/// @param hint null where it tells none
record Examined(
        Path file, Kind kind, FileType type, long size, String sha256, @Nullable Hint hint) {}
