package org.twogrids.kernel.directory;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

@ConfigMapping(prefix = "calendar")
interface CalendarConfig {

    /// CSV like the shipped `calendar/cn.csv`; where there is none that one holds.
    Optional<Path> file();
}
