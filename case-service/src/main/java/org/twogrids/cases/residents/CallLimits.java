package org.twogrids.cases.residents;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.twogrids.kernel.privacy.BlindIndex;

/// How often has been called within the hour, over all replicas. An address is known by its keyed
/// hash, and forgotten after a day.
@ApplicationScoped
class CallLimits {

    private static final Duration KEPT = Duration.ofDays(1);

    /// What one connection of the newer kind has, however many addresses it makes of it.
    private static final int NETWORK_BYTES = 8;

    private static final String COUNT =
            "insert into resident_call (caller, hour, calls) values (?, ?, 1)"
                    + " on conflict (caller, hour) do update set calls = resident_call.calls + 1"
                    + " returning calls";

    private final DataSource database;
    private final BlindIndex blindIndex;
    private final Clock clock;

    CallLimits(DataSource database, BlindIndex blindIndex, Clock clock) {
        this.database = database;
        this.blindIndex = blindIndex;
        this.clock = clock;
    }

    /// Counts a call, which counts even where what follows fails.
    ///
    /// @param kind what is counted
    /// @param from the address, or one word for all of them
    /// @param most so many an hour
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void count(String kind, String from, int most) {
        Instant now = clock.instant();
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            count.setBytes(1, blindIndex.of("call " + kind, network(from)));
            count.setTimestamp(2, Timestamp.from(hour));
            try (ResultSet row = count.executeQuery()) {
                if (row.next() && row.getInt(1) > most) {
                    throw new TooManyCalls(
                            Duration.between(now, hour.plus(1, ChronoUnit.HOURS)).toSeconds() + 1);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A call could not be counted", e);
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forget() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from resident_call where hour < ?")) {
            delete.setTimestamp(1, Timestamp.from(clock.instant().minus(KEPT)));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Old calls could not be forgotten", e);
        }
    }

    private static String network(String from) {
        if (from.indexOf(':') < 0) {
            return from;
        }
        try {
            byte[] address = InetAddress.ofLiteral(from).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(address, NETWORK_BYTES));
        } catch (IllegalArgumentException e) {
            return from;
        }
    }
}
