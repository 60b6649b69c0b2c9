package org.twogrids.cases.deadlines;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;

/// Every calendar and all settings by which deadlines were ever computed here, by the name that
/// the journal has of them. Nothing is ever taken out.
@ApplicationScoped
class BasisArchive {

    private static final String KEEP =
            "insert into deadline_basis (name, kind, content, first_used_at)"
                    + " values (?, ?, ?, ?) on conflict do nothing";

    private final DataSource database;
    private final Basis basis;
    private final Clock clock;

    BasisArchive(DataSource database, Basis basis, Clock clock) {
        this.database = database;
        this.basis = basis;
        this.clock = clock;
    }

    void keep(@Observes StartupEvent started) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP)) {
            for (Basis.Version version : basis.versions()) {
                insert.setString(1, version.name());
                insert.setString(2, version.kind());
                insert.setString(3, version.content());
                insert.setTimestamp(4, Timestamp.from(clock.instant()));
                insert.executeUpdate();
            }
        }
    }

    /// Empty where nothing was ever computed by it here.
    Optional<Basis.Version> find(String name) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select kind, content from deadline_basis where name = ?")) {
            select.setString(1, name);
            try (ResultSet found = select.executeQuery()) {
                return found.next()
                        ? Optional.of(
                                new Basis.Version(found.getString(1), name, found.getString(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The archive of calendars could not be read", e);
        }
    }
}
