package org.twogrids.cases.attachments;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// Copies a file without what it tells beside what it shows: place, time, device, names. What is
/// seen or heard stays as it is, byte by byte; nothing is decoded.
interface Cleaning {

    /// @return what was met on the way
    /// @throws BrokenFile where the file is not built as its type is
    Met copy(Path from, OutputStream to) throws IOException;

    /// @param width in pixels; 0 for what is no picture, as `height`
    /// @param exif what an EXIF block in the file tells
    record Met(long width, long height, Exif exif) {

        static final Met NOTHING = new Met(0, 0, Exif.SILENT);

        long pixels() {
            return width * height;
        }
    }
}
