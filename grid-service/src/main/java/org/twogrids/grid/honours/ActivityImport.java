package org.twogrids.grid.honours;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.honours.Activity.Outline;
import org.twogrids.grid.imports.Change;
import org.twogrids.grid.imports.FileImport;
import org.twogrids.grid.imports.Row;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Ids;

/// `activities.csv`: what was held where and when, and with how many.
@ApplicationScoped
class ActivityImport implements FileImport {

    private final Activities activities;
    private final Areas areas;

    ActivityImport(Activities activities, Areas areas) {
        this.activities = activities;
        this.areas = areas;
    }

    @Override
    public String file() {
        return "activities";
    }

    @Override
    public List<String> columns() {
        return List.of("area", "theme", "place", "date", "headcount");
    }

    @Override
    public List<String> key() {
        return List.of("area", "theme", "place", "date");
    }

    @Override
    public List<? extends DirectoryEvent> take(List<Row> rows, Change change) {
        AreaTree tree = areas.tree();
        Set<Outline> known =
                activities.of(Row.cells(rows, "area")).stream()
                        .map(Activity::outline)
                        .collect(Collectors.toSet());
        change.each(
                rows,
                row -> {
                    Outline outline = outline(row);
                    if (tree.kind(outline.area()).isEmpty()) {
                        throw new Rejection("area", "unknown-area", outline.area());
                    }
                    change.requireScope("area", tree.path(outline.area()));
                    boolean isNew = !known.contains(outline);
                    if (isNew) {
                        String by = change.scope().login();
                        activities.persist(new Activity(Ids.next(), outline, by, change.at()));
                    }
                    return isNew;
                });
        return List.of();
    }

    private static Outline outline(Row row) {
        return new Outline(
                row.required("area"),
                row.text("theme", 100),
                row.text("place", 100),
                LocalDate.ofInstant(row.day("date"), DirectoryView.ZONE),
                row.number("headcount", 1, 100_000));
    }
}
