package org.twogrids.grid.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class MapScaleTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /// A street that winds northwards, some 5 m to each side.
    private static final List<Coordinate> STREET =
            IntStream.rangeClosed(0, 200)
                    .mapToObj(
                            i ->
                                    new Coordinate(
                                            116.31 + Math.sin(i) * 0.000_05, 39.90 + i * 0.000_05))
                    .toList();

    private final List<Geometry> neighbours = List.of(beside(116.30), beside(116.32));

    @Test
    void a_coarser_map_has_fewer_vertices_and_each_area_once() {
        List<Geometry> coarse = new MapScale(12).drawn(neighbours);

        assertThat(coarse).hasSize(2);
        assertThat(vertices(coarse)).isLessThan(vertices(neighbours) / 10);
        assertThat(new MapScale(22).drawn(neighbours).getFirst().getNumPoints())
                .isEqualTo(neighbours.getFirst().getNumPoints());
    }

    @Test
    void neighbours_stay_neighbours_without_gaps_and_overlaps_at_every_zoom() {
        double whole = union(neighbours).getArea();
        for (int zoom = 8; zoom <= 22; zoom++) {
            List<Geometry> drawn = new MapScale(zoom).drawn(neighbours);
            Geometry union = union(drawn);

            assertThat(union.getGeometryType()).isEqualTo("Polygon");
            assertThat(((Polygon) union).getNumInteriorRing()).isZero();
            assertThat(drawn.getFirst().intersection(drawn.getLast()).getArea())
                    .isCloseTo(0, within(1e-15));
            assertThat(union.getArea()).isCloseTo(whole, within(whole / 100));
            assertThat(drawn).allMatch(Geometry::isValid);
        }
    }

    @Test
    void nothing_drawn_is_nothing() {
        assertThat(new MapScale(3).drawn(List.of())).isEmpty();
    }

    private static Geometry union(List<Geometry> shapes) {
        return shapes.getFirst().union(shapes.getLast());
    }

    private static int vertices(List<Geometry> shapes) {
        return shapes.stream().mapToInt(Geometry::getNumPoints).sum();
    }

    private static Geometry beside(double lon) {
        List<Coordinate> ring = new ArrayList<>(STREET);
        ring.add(new Coordinate(lon, 39.91));
        ring.add(new Coordinate(lon, 39.90));
        ring.add(STREET.getFirst());
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }
}
