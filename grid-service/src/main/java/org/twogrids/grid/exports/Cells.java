package org.twogrids.grid.exports;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;

/// How values are written so that an import reads the same again.
public final class Cells {

    private Cells() {}

    public static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// The day, where the instant is its beginning; else the instant with its offset.
    public static String day(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        ZonedDateTime local = at.atZone(DirectoryView.ZONE);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate().toString()
                : local.toOffsetDateTime().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    public static String list(Collection<String> values) {
        return String.join(";", values);
    }
}
