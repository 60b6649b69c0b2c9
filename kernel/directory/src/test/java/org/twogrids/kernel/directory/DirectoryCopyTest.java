package org.twogrids.kernel.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Envelope;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.messaging.Arrival;

/// What a service makes of the records that the topic brings, however they are cut into batches.
class DirectoryCopyTest {

    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

    @BeforeAll
    static void the_schema_is_in_place() throws SQLException, IOException {
        CopyStorage.install();
    }

    @Test
    void an_older_version_is_ignored_in_one_batch_and_across_batches() throws SQLException {
        UUID id = Ids.next();
        takeIn(single(member(id, 3, "third")), single(member(id, 2, "second")));
        assertThat(version(id)).hasValue(3L);
        takeIn(single(member(id, 1, "first")));
        assertThat(version(id)).hasValue(3L);
        takeIn(single(member(id, 4, "fourth")), single(member(id, 5, "fifth")));
        assertThat(version(id)).hasValue(5L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void a_change_takes_effect_with_its_last_record_wherever_batches_are_cut(int size)
            throws SQLException {
        List<UUID> ids = List.of(Ids.next(), Ids.next(), Ids.next(), Ids.next());
        UUID change = Ids.next();
        List<Arrival> arrivals = new ArrayList<>();
        for (UUID id : ids) {
            arrivals.add(of(change, member(id, 1, "new"), id.equals(ids.getLast())));
        }
        for (List<Arrival> batch : arrivals.stream().gather(Gatherers.windowFixed(size)).toList()) {
            assertThat(known(ids)).isZero();
            takeIn(batch.toArray(Arrival[]::new));
        }
        assertThat(known(ids)).isEqualTo(4);
        assertThat(staged()).isZero();
    }

    @Test
    void what_has_come_of_a_change_takes_effect_when_its_sender_goes_on() throws SQLException {
        UUID first = Ids.next();
        UUID second = Ids.next();
        UUID third = Ids.next();
        takeIn(of(Ids.next(), member(first, 1, "compacted away at its end"), false));
        assertThat(version(first)).isEmpty();
        takeIn(of(Ids.next(), member(second, 1, "the next change"), false));
        assertThat(version(first)).hasValue(1L);
        assertThat(version(second)).isEmpty();
        takeIn(single(new DirectoryEvent.Heartbeat(NOW, 1)), single(member(third, 1, "single")));
        assertThat(version(second)).hasValue(1L);
        assertThat(version(third)).hasValue(1L);
        assertThat(staged()).isZero();
    }

    private static void takeIn(Arrival... batch) {
        CopyStorage.within(copy -> copy.takeIn(Arrays.asList(batch)));
    }

    private static Arrival single(DirectoryEvent record) {
        return of(null, record, false);
    }

    private static Arrival of(@Nullable UUID change, DirectoryEvent record, boolean ends) {
        var envelope = new Envelope(Ids.next(), "", "test", NOW, record.key(), null, change, ends);
        return new Arrival(envelope, record);
    }

    private static DirectoryEvent.Member member(UUID id, long version, String name) {
        var period = new DirectoryEvent.Member.Period(NOW, null, name, Set.of(), Set.of());
        return new DirectoryEvent.Member(id, version, null, null, List.of(period));
    }

    private static long known(List<UUID> ids) throws SQLException {
        long known = 0;
        for (UUID id : ids) {
            known += version(id).isPresent() ? 1 : 0;
        }
        return known;
    }

    private static Optional<Long> version(UUID member) throws SQLException {
        try (Connection connection = CopyStorage.connections("reader").getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select version from directory_entity where key = ?")) {
            select.setString(1, "member/" + member);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    private static long staged() throws SQLException {
        try (Connection connection = CopyStorage.connections("reader").getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select count(*) from directory_staged")) {
            row.next();
            return row.getLong(1);
        }
    }
}
