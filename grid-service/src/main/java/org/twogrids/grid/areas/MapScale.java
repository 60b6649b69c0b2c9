package org.twogrids.grid.areas;

import java.util.List;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;

/// How fine a map is drawn that shows the whole world on `2^zoom` tiles of 256 pixels, as web maps
/// do. What is smaller than a pixel is left out, from both sides of a border alike: neighbours stay
/// neighbours, without gaps and overlaps.
record MapScale(int zoom) {

    private static final double TILE = 256;

    /// @param shapes side by side
    /// @return one for each, in the same order
    List<Geometry> drawn(List<Geometry> shapes) {
        return shapes.isEmpty()
                ? shapes
                : List.of(CoverageSimplifier.simplify(shapes.toArray(Geometry[]::new), pixel()));
    }

    /// In degrees.
    private double pixel() {
        return 360 / (TILE * Math.pow(2, zoom));
    }
}
