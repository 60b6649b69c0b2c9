package org.twogrids.kernel.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.directory.CoordinateSystem.Degrees;

class CoordinateSystemTest {

    private static final double METRES_PER_DEGREE = 111_320;

    @Property
    void there_and_back_is_within_a_metre_all_over_china(
            @ForAll @DoubleRange(min = 73, max = 136) double lon,
            @ForAll @DoubleRange(min = 3, max = 54) double lat,
            @ForAll CoordinateSystem system) {
        Degrees there = system.fromWgs84(lon, lat);
        Degrees back = system.toWgs84(there.lon(), there.lat());
        assertThat(metres(new Degrees(lon, lat), back)).isLessThan(1);
    }

    @Property
    void what_a_chinese_map_says_is_found_on_it_again(
            @ForAll @DoubleRange(min = 73, max = 136) double lon,
            @ForAll @DoubleRange(min = 3, max = 54) double lat,
            @ForAll CoordinateSystem system) {
        Degrees wgs84 = system.toWgs84(lon, lat);
        Degrees again = system.fromWgs84(wgs84.lon(), wgs84.lat());
        assertThat(metres(new Degrees(lon, lat), again)).isLessThan(0.001);
    }

    /// Figures of another public implementation, wandergis/coordtransform.
    @Test
    void the_formulas_agree_with_other_implementations() {
        Degrees gcj02 = CoordinateSystem.GCJ02.fromWgs84(116.404, 39.915);
        assertThat(gcj02.lon()).isCloseTo(116.41024449916938, within(1e-9));
        assertThat(gcj02.lat()).isCloseTo(39.91640428150164, within(1e-9));

        Degrees wgs84 = CoordinateSystem.GCJ02.toWgs84(116.404, 39.915);
        Degrees bd09 = CoordinateSystem.BD09.fromWgs84(wgs84.lon(), wgs84.lat());
        assertThat(bd09.lon()).isCloseTo(116.41036949371029, within(1e-9));
        assertThat(bd09.lat()).isCloseTo(39.92133699351021, within(1e-9));
    }

    @Test
    void outside_of_china_nothing_is_moved() {
        assertThat(CoordinateSystem.BD09.toWgs84(2.35, 48.86)).isEqualTo(new Degrees(2.35, 48.86));
        assertThat(CoordinateSystem.GCJ02.fromWgs84(-180, 90)).isEqualTo(new Degrees(-180, 90));
    }

    private static double metres(Degrees one, Degrees other) {
        double east = (one.lon() - other.lon()) * Math.cos(Math.toRadians(one.lat()));
        return Math.hypot(east, one.lat() - other.lat()) * METRES_PER_DEGREE;
    }
}
