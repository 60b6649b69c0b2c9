package org.twogrids.kernel.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twogrids.kernel.events.CaseEvent.Assigned.Cause;

/// What is on the topics stays readable: each event against a sample that was once published. A
/// sample is never edited; an event that gains a field gets one more sample.
class EventCodecTest {

    private static final Instant AT = Instant.parse("2026-11-25T02:03:04.567Z");
    private static final List<String> GRID_PATH =
            List.of("110101001005001", "110101001005", "110101001", "110101");
    private static final CaseHeader HEADER =
            new CaseHeader(
                    "DHM-2026-000123",
                    3,
                    "0602",
                    Risk.YELLOW,
                    false,
                    List.of("110101001005001", "110101001005", "110101001", "110101"),
                    List.of("110101910000P03", "110101910000"),
                    id(1),
                    id(2),
                    id(3),
                    id(4));

    static Stream<Event> events() {
        return Stream.of(
                new CaseEvent.Opened(id(9), HEADER, AT),
                new CaseEvent.Assigned(id(9), HEADER, Cause.REFUSED),
                new CaseEvent.Accepted(id(9), HEADER, id(2)),
                new CaseEvent.Assessed(id(9), HEADER, CaseEvent.Assessed.Change.RAISED),
                new CaseEvent.Settled(id(9), HEADER, id(2)),
                new CaseEvent.Ended(id(9), HEADER, CaseEvent.Ended.Outcome.CLOSED),
                new CaseEvent.Added(id(9), HEADER, CaseEvent.Added.What.REPORT),
                new CaseEvent.Asked(id(9), HEADER, id(5), CaseEvent.Asked.What.CLOSE),
                new CaseEvent.Due(
                        id(9),
                        HEADER,
                        CaseEvent.Due.Kind.SETTLE,
                        CaseEvent.Due.Stage.ALERT,
                        Instant.parse("2026-11-25T10:00:00Z")),
                new AlertEvent.Raised(id(7), id(9), id(4), AT, null),
                new AlertEvent.Acknowledged(id(7), id(9), id(4), AT),
                new DirectoryEvent.Area(
                        "110101001",
                        AreaKind.SUBDISTRICT,
                        1,
                        List.of(
                                new DirectoryEvent.Area.Period(
                                        AT,
                                        null,
                                        "东华门街道",
                                        "110101",
                                        null,
                                        false,
                                        "DHM",
                                        "010-0000"))),
                new DirectoryEvent.Member(
                        id(4),
                        2,
                        "officer-dongchang",
                        "c2VhbGVk",
                        List.of(
                                new DirectoryEvent.Member.Period(
                                        AT, null, "甲某", Set.of("heating"), Set.of("zh")))),
                new DirectoryEvent.Posting(
                        id(5), 1, id(4), "110101910000P03", Role.COMMUNITY_OFFICER, true, AT, null),
                new DirectoryEvent.Team(
                        id(1),
                        1,
                        "yard-dongchang",
                        List.of(
                                new DirectoryEvent.Team.Period(
                                        AT,
                                        null,
                                        "东厂社区调解小院",
                                        DirectoryEvent.Team.Level.YARD,
                                        List.of("110101001005"),
                                        List.of("02", "0602"),
                                        20,
                                        List.of(
                                                new DirectoryEvent.Team.Seat(
                                                        id(2), DirectoryEvent.Team.Part.LEAD))))),
                new DirectoryEvent.Duty(
                        id(6),
                        1,
                        "110101910000",
                        Role.COMMAND_ROOM_DUTY,
                        id(4),
                        Set.of(DayOfWeek.MONDAY),
                        LocalTime.of(20, 0),
                        LocalTime.of(8, 0),
                        AT,
                        null),
                new DirectoryEvent.Rota(
                        id(9),
                        2,
                        "110101910000",
                        Role.COMMAND_ROOM_DUTY,
                        AT,
                        null,
                        List.of(
                                new DirectoryEvent.Rota.Shift(
                                        AT, AT.plus(Duration.ofHours(12)), id(4)),
                                new DirectoryEvent.Rota.Shift(
                                        AT.plus(Duration.ofHours(12)),
                                        AT.plus(Duration.ofHours(24)),
                                        null))),
                new DirectoryEvent.Link(
                        id(7),
                        2,
                        "110101001005001",
                        "110101910000P03",
                        0.75,
                        true,
                        false,
                        AT,
                        null),
                new DirectoryEvent.Mentorship(
                        id(8), 2, id(2), id(3), AT, AT.plus(Duration.ofDays(365))),
                new DirectoryEvent.Yard(
                        id(11),
                        1,
                        List.of(
                                new DirectoryEvent.Yard.Period(
                                        AT,
                                        null,
                                        "东厂社区调解小院",
                                        "110101001005",
                                        "东厂胡同示例院",
                                        116.4035,
                                        39.922,
                                        List.of("1-5 09:00-18:00")))),
                new DirectoryEvent.OutsideUnit(
                        id(10),
                        1,
                        List.of(
                                new DirectoryEvent.OutsideUnit.Period(
                                        AT,
                                        null,
                                        "示例供热公司",
                                        DirectoryEvent.OutsideUnit.Kind.HEATING,
                                        List.of("110101001"),
                                        List.of("06")))),
                new StaffingEvent.Vacant(
                        id(8),
                        "110101910000P03",
                        Role.COMMUNITY_OFFICER,
                        List.of("110101910000P03", "110101910000", "110101001", "110101"),
                        AT,
                        id(4),
                        AT),
                new StaffingEvent.Expiring(
                        id(8), GRID_PATH.getFirst(), Role.GRID_HEAD, GRID_PATH, id(4), AT, AT),
                new StaffingEvent.Unmanned(
                        id(8),
                        GRID_PATH.getFirst(),
                        Role.GRID_WORKER,
                        GRID_PATH,
                        AT,
                        AT.plus(Duration.ofHours(12)),
                        AT),
                new StaffingEvent.Covered(
                        id(8), GRID_PATH.getFirst(), Role.GRID_HEAD, GRID_PATH, AT),
                new DirectoryEvent.Heartbeat(AT, 1));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_written_as_its_sample_and_the_sample_is_read_as_the_event(Event event)
            throws IOException {
        ObjectMapper json = new ObjectMapper();
        byte[] sample = sample(EventCodec.typeOf(event));

        assertThat(json.readTree(EventCodec.bytes(event))).isEqualTo(json.readTree(sample));
        assertThat(EventCodec.event(envelope(EventCodec.typeOf(event)), sample)).isEqualTo(event);
    }

    /// A grid that is defined by its doors, as it was published since it could be.
    @Test
    void the_doors_of_a_grid_are_written_as_their_sample_and_read_from_it() throws IOException {
        var grid =
                new DirectoryEvent.Area(
                        "110101001005001",
                        AreaKind.GRID,
                        4,
                        List.of(
                                new DirectoryEvent.Area.Period(
                                        AT, null, "示例网格", "110101001005", null, false, null, null)),
                        List.of(
                                new Doors(AT, null, "示例西街", 1, 99, Doors.Side.ODD),
                                new Doors(
                                        AT,
                                        AT.plus(Duration.ofDays(365)),
                                        "示例大院",
                                        1,
                                        Doors.HIGHEST,
                                        Doors.Side.ALL)));
        ObjectMapper json = new ObjectMapper();
        String type = "org.twogrids.directory.area.v1";
        byte[] sample = sample(type + "-doors");

        assertThat(json.readTree(EventCodec.bytes(grid))).isEqualTo(json.readTree(sample));
        assertThat(EventCodec.event(envelope(type), sample)).isEqualTo(grid);
    }

    @Test
    void every_event_has_a_sample() {
        long kinds =
                Stream.of(
                                CaseEvent.class,
                                AlertEvent.class,
                                DirectoryEvent.class,
                                StaffingEvent.class)
                        .mapToLong(family -> family.getPermittedSubclasses().length)
                        .sum();
        assertThat(events().map(Event::getClass).distinct()).hasSize((int) kinds);
    }

    @Test
    void a_deadline_of_a_slip_says_which_and_an_older_record_none() throws IOException {
        UUID slip = id(12);
        var event =
                new CaseEvent.Due(
                        id(9),
                        HEADER,
                        CaseEvent.Due.Kind.SLIP,
                        CaseEvent.Due.Stage.WARN,
                        Instant.parse("2026-11-25T10:00:00Z"),
                        slip);
        var written = new ObjectMapper().readTree(EventCodec.bytes(event));
        assertThat(written.get("slip").asText()).isEqualTo(slip.toString());
        String type = EventCodec.typeOf(event);
        assertThat(EventCodec.event(envelope(type), EventCodec.bytes(event))).isEqualTo(event);
        var older = (CaseEvent.Due) EventCodec.event(envelope(type), sample(type));
        assertThat(older.slip()).isNull();
    }

    @Test
    void an_alert_says_on_whose_behalf_and_an_older_record_does_not() throws IOException {
        var event = new AlertEvent.Raised(id(7), id(9), id(4), AT, id(3));
        var written = new ObjectMapper().readTree(EventCodec.bytes(event));
        assertThat(written.get("responsible").asText()).isEqualTo(id(3).toString());
        assertThat(written.properties()).hasSize(5);
        String type = EventCodec.typeOf(event);
        assertThat(EventCodec.event(envelope(type), EventCodec.bytes(event))).isEqualTo(event);
        var older = (AlertEvent.Raised) EventCodec.event(envelope(type), sample(type));
        assertThat(older.responsible()).isNull();
        assertThat(older.isInPlaceOf()).isTrue();
    }

    @Test
    void fields_of_a_newer_writer_are_passed_over() {
        byte[] newer =
                "{\"at\":\"2026-11-25T02:03:04Z\",\"version\":1,\"mood\":\"calm\"}".getBytes();
        assertThat(EventCodec.event(envelope("org.twogrids.directory.heartbeat.v1"), newer))
                .isEqualTo(new DirectoryEvent.Heartbeat(Instant.parse("2026-11-25T02:03:04Z"), 1));
    }

    @Test
    void an_envelope_survives_the_headers() {
        Envelope envelope =
                new Envelope(
                        id(1),
                        "org.twogrids.case.opened.v1",
                        "case-service",
                        AT,
                        "9",
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                        id(2),
                        true);
        assertThat(EventCodec.envelope(EventCodec.headers(envelope))).isEqualTo(envelope);
    }

    @Test
    void what_can_not_be_read_says_so_and_nothing_else() {
        assertThatThrownBy(() -> EventCodec.envelope(new RecordHeaders()))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(
                        () -> EventCodec.event(envelope("org.twogrids.case.sung.v1"), new byte[0]))
                .isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(
                        () ->
                                EventCodec.event(
                                        envelope("org.twogrids.case.opened.v1"), new byte[] {1}))
                .isInstanceOf(UnreadableEvent.class);
    }

    private static byte[] sample(String type) throws IOException {
        try (InputStream file =
                EventCodecTest.class.getResourceAsStream("/golden/" + type + ".json")) {
            return Objects.requireNonNull(file, type).readAllBytes();
        }
    }

    private static Envelope envelope(String type) {
        return new Envelope(id(0), type, "test", AT, "subject", null, null, false);
    }

    private static UUID id(int n) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | n);
    }
}
