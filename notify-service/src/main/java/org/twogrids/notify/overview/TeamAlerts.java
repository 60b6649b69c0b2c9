package org.twogrids.notify.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Reach;
import org.twogrids.kernel.messaging.StorageFailure;

/// Alerts by what their case lies in; none of a case that is kept from the caller. Of restricted
/// cases nothing: they are for those who answer.
@ApplicationScoped
class TeamAlerts {

    private static final String SEEN =
            """
              from alert a join case_seen c on c.case_id = a.case_id
             where not c.restricted and not a.restricted and a.kind not in ('MENTOR_COPY', 'REMINDER', 'ADDITION', 'CLOSING')
               and (c.grid_path && ? or c.police_path && ? or c.team = any(?)) and not c.barred && ?
            """;
    private static final String PAGE =
            """
            select a.*
            """
                    + SEEN
                    + """
               and a.state = ? and a.id < ? order by a.id desc limit ?
            """;
    private static final String COUNTS =
            """
            select a.risk as risk, count(*) as open,
                   count(*) filter (where a.acknowledge_by < ?) as late,
                   count(*) filter (where a.failure is not null) as failed
            """
                    + SEEN
                    + """
               and a.state = 'OPEN' group by a.risk
            """;

    private static final String AREA = "a:";
    private static final String TEAM = "t:";
    private static final String MEMBER = "m:";

    private final DataSource database;

    TeamAlerts(DataSource database) {
        this.database = database;
    }

    /// Newest first.
    List<Row> page(Reach reach, String state, UUID before, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(PAGE)) {
            seen(select, 1, reach);
            select.setString(5, state);
            select.setObject(6, before);
            select.setInt(7, limit);
            List<Row> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(row(row));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new StorageFailure("The team's alerts could not be read", e);
        }
    }

    /// Open ones by risk.
    List<Count> counts(Reach reach, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COUNTS)) {
            select.setTimestamp(1, Timestamp.from(now));
            seen(select, 2, reach);
            List<Count> counts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.add(
                            new Count(
                                    row.getString("risk"),
                                    row.getLong("open"),
                                    row.getLong("late"),
                                    row.getLong("failed")));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new StorageFailure("The team's alerts could not be counted", e);
        }
    }

    private static void seen(PreparedStatement select, int from, Reach reach) throws SQLException {
        Array areas = select.getConnection().createArrayOf("text", areas(reach));
        select.setArray(from, areas);
        select.setArray(from + 1, areas);
        select.setArray(from + 2, uuids(select, reach, TEAM));
        select.setArray(from + 3, uuids(select, reach, MEMBER));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("recipient", UUID.class),
                row.getString("kind"),
                row.getString("deadline"),
                row.getString("state"),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getString("category"),
                row.getString("risk"),
                row.getString("grid"),
                row.getTimestamp("raised_at").toInstant(),
                row.getTimestamp("acknowledge_by").toInstant(),
                instant(row.getTimestamp("acknowledged_at")),
                instant(row.getTimestamp("snoozed_until")),
                row.getBoolean("lapsed"),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static String[] areas(Reach reach) {
        return reach.tokens().stream()
                .filter(token -> token.startsWith(AREA))
                .map(token -> token.substring(AREA.length()))
                .toArray(String[]::new);
    }

    private static Array uuids(PreparedStatement select, Reach reach, String of)
            throws SQLException {
        return select.getConnection()
                .createArrayOf(
                        "uuid",
                        reach.tokens().stream()
                                .filter(token -> token.startsWith(of))
                                .map(token -> UUID.fromString(token.substring(of.length())))
                                .toArray(UUID[]::new));
    }

    record Row(
            UUID id,
            UUID recipient,
            String kind,
            @Nullable String deadline,
            String state,
            UUID caseId,
            String number,
            @Nullable String category,
            String risk,
            @Nullable String grid,
            Instant raisedAt,
            Instant acknowledgeBy,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant snoozedUntil,
            boolean lapsed,
            @Nullable String failure) {}

    /// @param late their time has passed
    /// @param failed nobody is told any more
    record Count(String risk, long open, long late, long failed) {}
}
