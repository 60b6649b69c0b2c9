package org.twogrids.cases.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twogrids.cases.Town.COMMUNITY;
import static org.twogrids.cases.Town.EAST;
import static org.twogrids.cases.Town.FOUNDED;
import static org.twogrids.cases.Town.POLICE_GRID;
import static org.twogrids.cases.Town.STATION;
import static org.twogrids.cases.Town.SUBDISTRICT;
import static org.twogrids.cases.Town.WEST;
import static org.twogrids.cases.Town.id;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twogrids.cases.Town;
import org.twogrids.cases.routing.Anchor;
import org.twogrids.cases.routing.HangsIn;
import org.twogrids.cases.routing.Point;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.Role;

/// Which open cases a redraw concerns, and who of their people stays.
class ReanchoringTest {

    private static final Instant BEFORE = Instant.parse("2026-11-25T02:00:00Z");
    private static final Instant REDRAWN = Instant.parse("2026-12-01T00:00:00Z");
    private static final Point IN_WEST = new Point(116.05, 39.05);
    private static final List<String> NEW = List.of();

    private final Town town =
            new Town()
                    .with("coordinator", Role.SUBDISTRICT_COORDINATOR, SUBDISTRICT)
                    .with("worker", Role.GRID_WORKER, WEST)
                    .with("eastern", Role.GRID_WORKER, EAST)
                    .with("officer", Role.COMMUNITY_OFFICER, POLICE_GRID)
                    .with("head", Role.STATION_HEAD, STATION);

    /// From `REDRAWN` on there is no western grid, the eastern one covers its ground.
    private final DirectoryView view = afterTheRedraw();

    @Test
    void
            a_case_is_misplaced_only_from_the_instant_on_at_which_its_ground_belongs_to_another_grid() {
        HangsIn west = Anchor.of(view, IN_WEST, id("worker"), NEW, BEFORE).hangsIn();
        var open = hanging(IN_WEST, west);

        assertThat(west.grid()).isEqualTo(WEST);
        assertThat(open.isMisplaced(view, REDRAWN.minusSeconds(1))).isFalse();
        assertThat(open.isMisplaced(view, REDRAWN)).isTrue();
        assertThat(Anchor.of(view, IN_WEST, id("worker"), west.gridPath(), REDRAWN).hangsIn())
                .isEqualTo(
                        new HangsIn(
                                EAST,
                                POLICE_GRID,
                                List.of(EAST, COMMUNITY, SUBDISTRICT, "110101"),
                                List.of(POLICE_GRID, STATION)));
    }

    @Test
    void without_a_point_a_case_keeps_its_grid_whoever_moves_until_that_grid_ends() {
        HangsIn west = Anchor.of(view, null, id("worker"), NEW, BEFORE).hangsIn();
        var open = new Cases.Hanging(CaseId.next(), null, id("eastern"), west);

        assertThat(open.isMisplaced(view, BEFORE)).isFalse();
        assertThat(open.isMisplaced(view, REDRAWN)).isTrue();
    }

    @Test
    void a_case_of_the_intake_desk_stays_there_when_its_reporter_has_gone() {
        Point nowhere = new Point(120.0, 30.0);
        HangsIn desk = Anchor.of(view, nowhere, id("worker"), NEW, BEFORE).hangsIn();
        var open = new Cases.Hanging(CaseId.next(), nowhere, id("nobody"), desk);

        assertThat(open.isMisplaced(view, REDRAWN)).isFalse();
    }

    @Test
    void the_areas_in_force_change_with_the_hour_of_a_redraw_and_not_with_time_alone() {
        assertThat(view.areasInForce(BEFORE)).isEqualTo(view.areasInForce(REDRAWN.minusSeconds(1)));
        assertThat(view.areasInForce(BEFORE)).isNotEqualTo(view.areasInForce(REDRAWN));
    }

    @Test
    void those_with_an_office_of_the_new_areas_stay_the_others_go_and_a_missing_officer_comes() {
        List<String> east = List.of(EAST, POLICE_GRID, STATION);
        var next = new Responsible(id("team"), id("eastern"), id("head"), id("officer"));

        assertThat(replacing(new Responsible(null, id("worker"), id("head"), null), next, east))
                .isEqualTo(next);
        assertThat(
                        replacing(
                                new Responsible(null, id("officer"), id("worker"), id("head")),
                                next,
                                east))
                .isEqualTo(new Responsible(null, id("officer"), id("head"), id("head")));
    }

    @Test
    void an_officer_who_handed_the_police_grid_over_is_replaced_and_nobody_else() {
        List<DirectoryEvent> records = new ArrayList<>(town.member("next").records());
        records.add(office("officer", 1_000, FOUNDED, REDRAWN));
        records.add(office("next", 1, REDRAWN, null));
        DirectoryView handedOver = DirectoryView.of(records);
        List<String> areas = List.of(WEST, COMMUNITY, SUBDISTRICT, POLICE_GRID, STATION);
        var old = new Responsible(null, id("worker"), id("head"), id("officer"));
        var next = new Responsible(null, id("eastern"), id("coordinator"), id("next"));

        assertThat(new InOffice(handedOver, areas, old, REDRAWN.minusMillis(1)).all()).isTrue();
        assertThat(new InOffice(handedOver, areas, old, REDRAWN).all()).isFalse();
        assertThat(new InOffice(handedOver, areas, old, REDRAWN).replacing(next))
                .isEqualTo(new Responsible(null, id("worker"), id("head"), id("next")));
    }

    private static DirectoryEvent office(String name, long version, Instant from, Instant to) {
        return new DirectoryEvent.Posting(
                id(name + Role.COMMUNITY_OFFICER + POLICE_GRID),
                version,
                id(name),
                POLICE_GRID,
                Role.COMMUNITY_OFFICER,
                true,
                from,
                to);
    }

    private Responsible replacing(Responsible now, Responsible next, List<String> areas) {
        return new InOffice(view, areas, now, REDRAWN).replacing(next);
    }

    private static Cases.Hanging hanging(Point point, HangsIn areas) {
        return new Cases.Hanging(CaseId.next(), point, id("worker"), areas);
    }

    private DirectoryView afterTheRedraw() {
        List<DirectoryEvent> records = new ArrayList<>(town.records());
        records.replaceAll(
                record ->
                        switch (record) {
                            case Area area when area.code().equals(WEST) ->
                                    new Area(WEST, AreaKind.GRID, 99, List.of(until(area)));
                            case Area area when area.code().equals(EAST) ->
                                    new Area(
                                            EAST,
                                            AreaKind.GRID,
                                            99,
                                            List.of(until(area), from(area, town)));
                            default -> record;
                        });
        return DirectoryView.of(records);
    }

    private static Area.Period until(Area area) {
        return period(area.history().getFirst(), FOUNDED, REDRAWN, null);
    }

    /// The eastern grid with the ground of the police grid: all of the town's.
    private static Area.Period from(Area area, Town town) {
        String everything =
                town.records().stream()
                        .filter(record -> record.key().equals("area/" + POLICE_GRID))
                        .map(record -> ((Area) record).history().getFirst().boundary())
                        .findFirst()
                        .orElseThrow();
        return period(area.history().getFirst(), REDRAWN, null, everything);
    }

    private static Area.Period period(Area.Period like, Instant from, Instant to, String boundary) {
        return new Area.Period(
                from,
                to,
                like.name(),
                like.parent(),
                boundary == null ? like.boundary() : boundary,
                like.dedicated(),
                like.caseCode(),
                like.dutyPhone());
    }
}
