package org.twogrids.grid.areas;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Area;

/// What an area is made of and part of, at a time.
public final class Territory {

    private Territory() {}

    /// The area and all that lies below it; empty where it is not in force.
    public static Set<String> within(DirectoryView view, String code, Instant at) {
        Set<String> within = new LinkedHashSet<>();
        view.areas()
                .map(Area::code)
                .filter(area -> view.path(area, at).contains(code))
                .forEach(within::add);
        return within;
    }

    /// [#within], and all above.
    public static Set<String> around(DirectoryView view, String code, Instant at) {
        List<String> path = view.path(code, at);
        Set<String> around = new LinkedHashSet<>(path);
        around.addAll(within(view, code, at));
        return around;
    }

    /// 404 where the view knows no such area, now or ever.
    public static void requireKnown(DirectoryView view, String code) {
        if (view.kind(code).isEmpty()) {
            throw new UnknownArea(code);
        }
    }
}
