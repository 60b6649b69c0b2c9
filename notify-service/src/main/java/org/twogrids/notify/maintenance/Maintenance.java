package org.twogrids.notify.maintenance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;

/// Who is to be left alone.
@ApplicationScoped
public class Maintenance {

    private final Windows windows;
    private final Directory directory;

    Maintenance(Windows windows, Directory directory) {
        this.windows = windows;
        this.directory = directory;
    }

    /// Until when; who is not in it need not be left alone.
    public Map<UUID, Instant> until(Collection<UUID> people, Instant now) {
        List<Window> lasting = windows.at(now);
        if (lasting.isEmpty()) {
            return Map.of();
        }
        DirectoryView view = directory.view();
        Map<UUID, Instant> until = new HashMap<>();
        for (UUID person : people) {
            Set<String> areas = new HashSet<>();
            view.postingsOf(person, now)
                    .forEach(posting -> areas.addAll(view.path(posting.area(), now)));
            lasting.stream()
                    .filter(window -> areas.contains(window.area()))
                    .map(Window::to)
                    .max(Comparator.naturalOrder())
                    .ifPresent(end -> until.put(person, end));
        }
        return until;
    }
}
