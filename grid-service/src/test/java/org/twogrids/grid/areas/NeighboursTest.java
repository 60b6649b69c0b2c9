package org.twogrids.grid.areas;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.kernel.events.AreaKind;

/// What is read of the city where one grid of it changes.
@QuarkusTest
class NeighboursTest {

    private static final String FAR_AWAY = MiniDistrict.box(80.1, 40.1, 80.2, 40.2);
    private static final String IN_THE_EAST = MiniDistrict.box(116.315, 39.904, 116.316, 39.905);

    @Inject Areas areas;

    @BeforeEach
    void a_district() {
        MiniDistrict.install();
    }

    @Test
    void beside_a_grid_is_what_touches_the_box_around_it_and_of_the_kinds_that_are_asked_for() {
        assertThat(near(Set.of(MiniDistrict.WEST), List.of(), AreaKind.GRID))
                .contains(MiniDistrict.WEST, MiniDistrict.EAST)
                .doesNotContain(MiniDistrict.POLICE_GRID);
        assertThat(near(Set.of(MiniDistrict.WEST), List.of(), AreaKind.POLICE_GRID))
                .contains(MiniDistrict.POLICE_GRID)
                .doesNotContain(MiniDistrict.WEST);
    }

    @Test
    void beside_a_boundary_that_is_only_planned_is_what_it_would_meet() {
        assertThat(near(Set.of(), List.of(IN_THE_EAST), AreaKind.GRID))
                .contains(MiniDistrict.EAST)
                .doesNotContain(MiniDistrict.WEST);
        assertThat(near(Set.of(), List.of(FAR_AWAY), AreaKind.GRID, AreaKind.POLICE_GRID))
                .isEmpty();
    }

    @Test
    void the_database_keeps_the_box_around_all_pieces_whatever_else_a_vertex_tells()
            throws SQLException {
        assertThat(
                        extent(
                                """
                                {"type":"MultiPolygon","coordinates":[
                                  [[[1,2,50.5],[3,2,50],[3,4],[1,2,50.5]],
                                   [[1.5,2.1],[1.6,2.1],[1.6,2.2],[1.5,2.1]]],
                                  [[[11,-2.5],[1.25e1,-2.5],[12,-1],[11,-2.5]]]]}
                                """))
                .isEqualTo("(12.5,4),(1,-2.5)");
        assertThat(extent("{\"type\":\"Polygon\",\"coordinates\":[]}")).isNull();
        assertThat(extent(null)).isNull();
    }

    private Set<String> near(Set<String> codes, List<String> boundaries, AreaKind... kinds) {
        return QuarkusTransaction.requiringNew().call(() -> areas.near(codes, boundaries, kinds));
    }

    private static @Nullable String extent(@Nullable String boundary) throws SQLException {
        try (Connection connection =
                        TestStack.connect(ServiceDatabase.GRID, ServiceDatabase.GRID.app());
                PreparedStatement select =
                        connection.prepareStatement("select extent_of(?)::text")) {
            select.setString(1, boundary);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
