package org.twogrids.kernel.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.twogrids.kernel.web.Problem;

/// Who read whose personal data and what for; written before the answer leaves.
@ApplicationScoped
public class AccessLog {

    private static final String INSERT =
            "insert into access_log (at, reader, subject, purpose, fields) values (?, ?, ?, ?, ?)";

    private final DataSource database;
    private final Clock clock;

    AccessLog(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// What cannot be logged is not shown: 503.
    ///
    /// @param reader the member who reads
    /// @param subject what is read: `case/<id>`
    @Transactional
    public void append(UUID reader, String subject, String purpose, List<String> fields) {
        appendAll(reader, List.of(subject), purpose, fields);
    }

    /// The same of several at once.
    @Transactional
    public void appendAll(UUID reader, List<String> subjects, String purpose, List<String> fields) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Timestamp now = Timestamp.from(clock.instant());
            for (String subject : subjects) {
                insert.setTimestamp(1, now);
                insert.setString(2, reader.toString());
                insert.setString(3, subject);
                insert.setString(4, purpose);
                insert.setString(5, String.join(",", fields));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new Unavailable(e);
        }
    }

    private static final class Unavailable extends Problem {
        Unavailable(SQLException cause) {
            super(503, "access-log-unavailable");
            initCause(cause);
        }
    }
}
