package org.twogrids.grid.honours;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.exports.FileExport;
import org.twogrids.grid.exports.Line;
import org.twogrids.grid.honours.Activity.Outline;

/// `activities.csv` with all activities; what they led to is in no file.
@ApplicationScoped
class ActivityExport implements FileExport {

    private final Activities activities;
    private final Areas areas;

    ActivityExport(Activities activities, Areas areas) {
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
    public Stream<Line> lines(Scope scope) {
        AreaTree tree = areas.tree();
        return activities
                .streamAll()
                .map(Activity::outline)
                .filter(outline -> scope.covers(tree.path(outline.area())))
                .sorted(
                        comparing(Outline::heldOn)
                                .thenComparing(Outline::area)
                                .thenComparing(Outline::theme)
                                .thenComparing(Outline::place))
                .map(ActivityExport::line);
    }

    private static Line line(Outline outline) {
        return Line.of(
                "area/" + outline.area(),
                outline.area(),
                outline.theme(),
                outline.place(),
                outline.heldOn().toString(),
                Integer.toString(outline.headcount()));
    }
}
