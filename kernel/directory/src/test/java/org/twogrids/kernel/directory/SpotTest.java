package org.twogrids.kernel.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.DirectoryEvent.Link;
import org.twogrids.kernel.events.DirectoryEvent.Member;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.DirectoryEvent.Team;
import org.twogrids.kernel.events.Role;

class SpotTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final int TICKS = 12;
    private static final List<String> AREAS = List.of("G1", "G2", "C1", "S1", "P1", "P2");
    private static final List<String> MATTERS = List.of("0602", "0101", "1301");

    /// Whatever is kept from one question to the next is what is found anew at that instant.
    @Property(tries = 300)
    void it_is_kept_for_as_long_as_it_holds(@ForAll long seed) {
        Random random = new Random(seed);
        List<DirectoryEvent> records = town(random);
        DirectoryView asked = DirectoryView.of(records);

        for (int i = 0; i < 40; i++) {
            Instant at = tick(random.nextInt(2 * TICKS) - TICKS / 2);
            String area = AREAS.get(random.nextInt(AREAS.size()));
            Spot kept = asked.spot(area, at);
            Spot fresh = DirectoryView.of(records).spot(area, at);

            assertThat(said(kept)).isEqualTo(said(fresh));
            assertThat(kept.path()).isEqualTo(asked.path(area, at));
            assertThat(kept.policePath())
                    .isEqualTo(kept.path().stream().filter(it -> it.startsWith("P")).toList());
            assertThat(kept.isInForce()).isEqualTo(asked.area(area, at).isPresent());
            assertThat(kept.holders())
                    .isEqualTo(
                            asked.postings(area, at)
                                    .filter(it -> asked.member(it.member(), at).isPresent())
                                    .toList());
            assertThat(MATTERS.stream().flatMap(it -> kept.crews(it).stream()).map(Spot.Crew::team))
                    .containsExactlyInAnyOrderElementsOf(asked.teamsOver(List.of(area), at));
        }
    }

    /// The same picture with another heartbeat keeps what was found; a new posting does not.
    @Test
    void what_a_change_has_to_do_with_is_found_anew() {
        List<DirectoryEvent> records = town(new Random(1));
        DirectoryView before = DirectoryView.of(records);
        Instant earlier = BEGIN.minusSeconds(60);
        Spot spot = before.spot("G1", earlier);
        UUID newcomer = new UUID(9, 9);

        DirectoryView same = before.with(List.of(new DirectoryEvent.Heartbeat(BEGIN, 1)), 2);
        DirectoryView other =
                same.with(
                        List.of(
                                person(newcomer, null, null),
                                new Posting(
                                        new UUID(8, 8),
                                        1,
                                        newcomer,
                                        "G1",
                                        Role.GRID_HEAD,
                                        true,
                                        Instant.EPOCH,
                                        null)),
                        3);

        assertThat(same.spot("G1", earlier)).isSameAs(spot);
        assertThat(other.spot("G1", earlier).holders())
                .extracting(Posting::member)
                .contains(newcomer);
    }

    private static List<Object> said(Spot spot) {
        return List.of(
                spot.path(),
                spot.policePath(),
                spot.policeGrid(),
                spot.holders(),
                MATTERS.stream().map(spot::crews).toList(),
                List.of(AreaKind.values()).stream().filter(spot::isA).toList());
    }

    /// Begins and ends within a dozen instants, some of them no whole seconds.
    private static List<DirectoryEvent> town(Random random) {
        List<DirectoryEvent> records = new ArrayList<>();
        records.add(area("G1", AreaKind.GRID, "C1", random));
        records.add(area("G2", AreaKind.GRID, "C1", random));
        records.add(area("C1", AreaKind.COMMUNITY, "S1", random));
        records.add(area("S1", AreaKind.SUBDISTRICT, null, random));
        records.add(area("P1", AreaKind.POLICE_GRID, "S1", random));
        records.add(area("P2", AreaKind.POLICE_GRID, "S1", random));
        for (int i = 0; i < 6; i++) {
            int number = i;
            UUID member = new UUID(1, i);
            records.add(within(random, (from, to) -> person(member, from, to)));
            records.add(
                    within(
                            random,
                            (from, to) ->
                                    new Posting(
                                            new UUID(2, number),
                                            1,
                                            member,
                                            AREAS.get(number),
                                            Role.GRID_HEAD,
                                            true,
                                            from,
                                            to)));
            records.add(
                    within(
                            random,
                            (from, to) ->
                                    new Link(
                                            new UUID(3, number),
                                            1,
                                            number % 2 == 0 ? "G1" : "G2",
                                            number % 3 == 0 ? "P1" : "P2",
                                            0.1 * number,
                                            false,
                                            false,
                                            from,
                                            to)));
        }
        for (int i = 0; i < 4; i++) {
            UUID id = new UUID(4, i);
            List<String> covers = List.of(AREAS.get(random.nextInt(AREAS.size())));
            List<String> takes = List.of(MATTERS.get(i % MATTERS.size()).substring(0, 2));
            List<Team.Seat> seats =
                    List.of(
                            new Team.Seat(new UUID(1, i), Team.Part.MEDIATOR),
                            new Team.Seat(new UUID(1, i + 1), Team.Part.SECRETARY));
            records.add(
                    within(
                            random,
                            (from, to) ->
                                    new Team(
                                            id,
                                            1,
                                            "T" + id,
                                            List.of(
                                                    new Team.Period(
                                                            from,
                                                            to,
                                                            "调解队",
                                                            Team.Level.YARD,
                                                            covers,
                                                            takes,
                                                            20,
                                                            seats)))));
        }
        return records;
    }

    private static Area area(String code, AreaKind kind, @Nullable String parent, Random random) {
        int middle = random.nextInt(TICKS);
        return new Area(
                code,
                kind,
                1,
                List.of(
                        period(Instant.EPOCH, tick(middle), parent),
                        period(tick(middle + random.nextInt(3)), null, parent)));
    }

    private static Area.Period period(Instant from, @Nullable Instant to, @Nullable String parent) {
        return new Area.Period(from, to, "示例", parent, null, false, null, null);
    }

    private static Member person(UUID id, @Nullable Instant from, @Nullable Instant to) {
        return new Member(
                id,
                1,
                null,
                null,
                List.of(
                        new Member.Period(
                                from == null ? Instant.EPOCH : from,
                                to,
                                "示例",
                                Set.of(),
                                Set.of())));
    }

    private static <T> T within(Random random, BiFunction<Instant, Instant, T> made) {
        int from = random.nextInt(TICKS);
        return made.apply(tick(from), tick(from + 1 + random.nextInt(TICKS)));
    }

    /// Two thirds of a second apart.
    private static Instant tick(int number) {
        return BEGIN.plusMillis(667L * number);
    }
}
