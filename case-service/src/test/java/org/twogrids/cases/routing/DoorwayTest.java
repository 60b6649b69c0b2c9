package org.twogrids.cases.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.cases.Town.COMMUNITY;
import static org.twogrids.cases.Town.FOUNDED;
import static org.twogrids.cases.Town.POLICE_GRID;
import static org.twogrids.cases.Town.STATION;
import static org.twogrids.cases.Town.SUBDISTRICT;
import static org.twogrids.cases.Town.WEST;
import static org.twogrids.cases.Town.id;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.Town;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.directory.DoorAddress;
import org.twogrids.kernel.directory.Place;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.DirectoryEvent.Link;
import org.twogrids.kernel.events.Doors;
import org.twogrids.kernel.events.Doors.Side;
import org.twogrids.kernel.events.Role;

/// A town with a grid that nobody has drawn: a street and a courtyard of it are known.
class DoorwayTest {

    private static final String UNDRAWN = COMMUNITY + "007";
    private static final String HEIR = COMMUNITY + "008";
    private static final String OTHER = COMMUNITY + "009";
    private static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    private static final Instant TURN = Instant.parse("2026-12-01T00:00:00Z");
    private static final Point IN_WEST = new Point(116.05, 39.05);
    private static final Point NOWHERE = new Point(120.0, 30.0);
    private static final List<String> NEW = List.of();
    private static final String DOOR = "示例街８号院 2号楼";

    private final DirectoryView view = town(undrawn(null));

    @Test
    void a_matter_with_an_address_and_no_point_goes_to_the_grid_of_its_door() {
        Anchor anchor = anchor(view, null, DOOR);

        assertThat(anchor.hangsIn())
                .isEqualTo(
                        new HangsIn(
                                UNDRAWN,
                                POLICE_GRID,
                                List.of(UNDRAWN, COMMUNITY, SUBDISTRICT, "110101"),
                                List.of(POLICE_GRID, STATION)));
        assertThat(anchor.reason())
                .containsExactly(
                        Reason.of(
                                Reason.Code.LOCATED_BY_ADDRESS,
                                new Subject.Area(UNDRAWN),
                                new Subject.Area(POLICE_GRID)));
        assertThat(anchor(view, null, "示例大院").place().grid()).isEqualTo(UNDRAWN);
    }

    @Test
    void a_point_outside_every_grid_gives_way_to_the_address_and_one_inside_does_not() {
        assertThat(anchor(view, NOWHERE, DOOR).place().grid()).isEqualTo(UNDRAWN);
        assertThat(anchor(view, IN_WEST, DOOR).place().grid()).isEqualTo(WEST);
    }

    @Test
    void an_address_that_belongs_to_nobody_leaves_all_as_it_was() {
        assertThat(codes(anchor(view, null, "示例街7号")))
                .containsExactly(Reason.Code.LOCATED_BY_REPORTER);
        assertThat(codes(anchor(view, NOWHERE, "别的街8号")))
                .containsExactly(Reason.Code.OUTSIDE_ALL_AREAS);
    }

    @Test
    void
            addresses_that_lead_to_two_grids_lead_nowhere_and_one_that_is_unknown_counts_for_nothing() {
        DirectoryView two = town(undrawn(null), doors(OTHER, null, door("示例巷", FOUNDED, null)));

        assertThat(codes(anchor(two, null, DOOR, "示例巷8号")))
                .containsExactly(Reason.Code.LOCATED_BY_REPORTER);
        assertThat(anchor(two, null, DOOR, "别的街1号").place().grid()).isEqualTo(UNDRAWN);
    }

    @Test
    void a_grid_without_a_link_says_both_how_it_was_found_and_that_no_police_grid_has_it() {
        Anchor anchor = anchor(DirectoryView.of(records(undrawn(null), null)), null, DOOR);

        assertThat(anchor.place()).isEqualTo(new Place(UNDRAWN, null));
        assertThat(codes(anchor))
                .containsExactly(
                        Reason.Code.LOCATED_BY_ADDRESS, Reason.Code.LOCATED_WITHOUT_POLICE);
    }

    @Test
    void a_case_stays_in_the_grid_of_its_door_when_its_address_is_not_at_hand() {
        for (Point point : new Point[] {null, NOWHERE}) {
            HangsIn found = anchor(view, point, DOOR).hangsIn();

            assertThat(again(view, point, found, NOW).hangsIn()).isEqualTo(found);
        }
    }

    @Test
    void a_case_whose_grid_was_joined_with_another_goes_where_the_doors_went() {
        DirectoryView joined =
                town(
                        doors(UNDRAWN, TURN, door("示例街", FOUNDED, TURN)),
                        doors(HEIR, null, door("示例街", TURN, null)));

        for (Point point : new Point[] {null, NOWHERE}) {
            HangsIn found = anchor(view, point, DOOR).hangsIn();
            Anchor next = again(joined, point, found, TURN);

            assertThat(again(joined, point, found, TURN.minusSeconds(1)).place().grid())
                    .isEqualTo(UNDRAWN);
            assertThat(next.place().grid()).isEqualTo(HEIR);
            assertThat(codes(next).getFirst()).isEqualTo(Reason.Code.LOCATED_BY_ADDRESS);
        }
    }

    @Test
    void a_case_whose_grid_was_divided_or_retired_is_not_guessed_at() {
        DirectoryView divided =
                town(
                        doors(UNDRAWN, TURN, door("示例街", FOUNDED, TURN)),
                        doors(HEIR, null, new Doors(TURN, null, "示例街", 2, 10, Side.EVEN)),
                        doors(OTHER, null, new Doors(TURN, null, "示例街", 12, 20, Side.EVEN)));
        HangsIn found = anchor(view, NOWHERE, DOOR).hangsIn();

        assertThat(codes(again(divided, NOWHERE, found, TURN)))
                .containsExactly(Reason.Code.OUTSIDE_ALL_AREAS);
        assertThat(codes(again(town(undrawn(TURN)), NOWHERE, found, TURN)))
                .containsExactly(Reason.Code.OUTSIDE_ALL_AREAS);
    }

    @Test
    void where_it_occurred_is_told_by_the_doors_of_that_day() {
        DirectoryView joined =
                town(
                        doors(UNDRAWN, TURN, door("示例街", FOUNDED, TURN)),
                        doors(HEIR, null, door("示例街", TURN, null)));
        List<DoorAddress> said = List.of(new DoorAddress(DOOR));

        assertThat(Doorway.occurred(joined, Place.UNKNOWN, said, NOW))
                .isEqualTo(new Place(UNDRAWN, POLICE_GRID));
        assertThat(Doorway.occurred(joined, Place.UNKNOWN, said, TURN).grid()).isEqualTo(HEIR);
        assertThat(Doorway.occurred(joined, new Place(WEST, null), said, NOW))
                .isEqualTo(new Place(WEST, null));
    }

    private static List<Reason.Code> codes(Anchor anchor) {
        return anchor.reason().stream().map(Reason::code).toList();
    }

    private static Anchor anchor(DirectoryView view, @Nullable Point point, String... addresses) {
        List<DoorAddress> said = Stream.of(addresses).map(DoorAddress::new).toList();
        return Anchor.of(view, point, said, id("worker"), NEW, NOW);
    }

    private static Anchor again(
            DirectoryView view, @Nullable Point point, HangsIn found, Instant at) {
        return Anchor.of(view, point, id("worker"), found.gridPath(), at);
    }

    private static DirectoryView town(Area... grids) {
        List<DirectoryEvent> records = new ArrayList<>(records(grids[0], POLICE_GRID));
        records.addAll(List.of(grids));
        return DirectoryView.of(records);
    }

    private static List<DirectoryEvent> records(Area grid, @Nullable String linked) {
        List<DirectoryEvent> records =
                new ArrayList<>(
                        new Town()
                                .with("coordinator", Role.SUBDISTRICT_COORDINATOR, SUBDISTRICT)
                                .with("worker", Role.GRID_WORKER, WEST)
                                .records());
        records.add(grid);
        if (linked != null) {
            for (String code : List.of(UNDRAWN, HEIR, OTHER)) {
                records.add(new Link(id(code), 1, code, linked, 0, true, false, FOUNDED, null));
            }
        }
        return records;
    }

    private static Area undrawn(@Nullable Instant to) {
        return doors(
                UNDRAWN,
                to,
                door("示例街", FOUNDED, null),
                new Doors(FOUNDED, null, "示例大院", 1, Doors.HIGHEST, Side.ALL));
    }

    private static Doors door(String street, Instant from, @Nullable Instant to) {
        return new Doors(from, to, street, 2, 20, Side.EVEN);
    }

    private static Area doors(String code, @Nullable Instant to, Doors... doors) {
        return new Area(
                code,
                AreaKind.GRID,
                1,
                List.of(new Area.Period(FOUNDED, to, code, COMMUNITY, null, false, null, null)),
                List.of(doors));
    }
}
