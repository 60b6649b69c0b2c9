package org.twogrids.grid.imports;

import org.twogrids.kernel.web.Problem;

/// The file as a whole is not what it should be; nothing of it was taken in.
final class UnreadableFile extends Problem {

    private UnreadableFile(String code, Object... arguments) {
        super(400, code, arguments);
    }

    static UnreadableFile notUtf8() {
        return new UnreadableFile("file-not-utf8");
    }

    static UnreadableFile brokenAt(long line) {
        return new UnreadableFile("file-broken", Long.toString(line));
    }

    static UnreadableFile withoutColumns(String columns) {
        return new UnreadableFile("file-columns", columns);
    }
}
