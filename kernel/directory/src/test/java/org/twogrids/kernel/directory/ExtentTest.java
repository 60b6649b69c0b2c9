package org.twogrids.kernel.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.locationtech.jts.io.geojson.GeoJsonWriter;

class ExtentTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    @Property(tries = 200)
    void the_box_read_off_the_text_is_the_box_of_the_shape(@ForAll("boundaries") Geometry boundary)
            throws ParseException {
        String text = new GeoJsonWriter(7).write(boundary);

        assertThat((Object) Extent.of(text))
                .isEqualTo(new GeoJsonReader(SHAPES).read(text).getEnvelopeInternal());
    }

    @Test
    void blanks_heights_exponents_and_other_members_do_not_matter() {
        assertThat(
                        (Object)
                                Extent.of(
                                        """
                                { "type" : "Polygon", "bbox": [0, 0, 9, 9],
                                  "coordinates" : [ [ [1.5e0, -2, 50], [ 3, 4, 60.5 ],
                                    [+2, 5E-1], [1.5, -2] ] ], "note": [100, 100] }
                                """))
                .isEqualTo(new Envelope(1.5, 3, -2, 4));
    }

    @Test
    void where_there_is_no_vertex_there_is_no_box() {
        assertThat(Extent.of("{\"type\":\"Polygon\",\"coordinates\":[]}").isNull()).isTrue();
    }

    @Provide
    Arbitrary<Geometry> boundaries() {
        Arbitrary<Polygon> one =
                Combinators.combine(
                                Arbitraries.doubles().between(-179, 179).ofScale(7),
                                Arbitraries.doubles().between(-89, 89).ofScale(7),
                                Arbitraries.doubles().between(0.001, 1).ofScale(7))
                        .as(ExtentTest::withHole);
        return one.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(
                        all ->
                                all.size() == 1
                                        ? all.getFirst()
                                        : SHAPES.createMultiPolygon(all.toArray(Polygon[]::new)));
    }

    private static Polygon withHole(double lon, double lat, double size) {
        return SHAPES.createPolygon(
                SHAPES.createLinearRing(ring(lon, lat, size)),
                List.of(SHAPES.createLinearRing(ring(lon + size / 4, lat + size / 4, size / 2)))
                        .toArray(LinearRing[]::new));
    }

    private static Coordinate[] ring(double lon, double lat, double size) {
        return new Coordinate[] {
            new Coordinate(lon, lat),
            new Coordinate(lon + size, lat),
            new Coordinate(lon + size, lat + size),
            new Coordinate(lon, lat + size),
            new Coordinate(lon, lat)
        };
    }
}
