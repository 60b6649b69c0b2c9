package org.twogrids.grid.imports;

import java.util.List;
import org.twogrids.kernel.web.Problem;

/// The file as a whole is not what it should be; nothing of it was taken in.
final class UnreadableFile extends Problem {

    /// More than a city has people, grids or doors in one sub-district's files.
    private static final int MOST_ROWS = 200_000;

    private UnreadableFile(String code, Object... arguments) {
        super(400, code, arguments);
    }

    static UnreadableFile ofNoEncoding() {
        return new UnreadableFile("file-encoding");
    }

    static UnreadableFile tooLarge(long megabytes) {
        return new UnreadableFile("file-too-large", Long.toString(megabytes));
    }

    /// @throws UnreadableFile where one row more would be too many
    static void requireRoom(List<Row> rows) {
        if (rows.size() == MOST_ROWS) {
            throw new UnreadableFile("file-rows", Integer.toString(MOST_ROWS));
        }
    }

    static UnreadableFile brokenAt(long line) {
        return new UnreadableFile("file-broken", Long.toString(line));
    }

    static UnreadableFile withoutColumns(String columns) {
        return new UnreadableFile("file-columns", columns);
    }
}
