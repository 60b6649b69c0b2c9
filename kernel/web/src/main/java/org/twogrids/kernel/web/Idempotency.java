package org.twogrids.kernel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// One key of one caller makes one thing. The claim lives in the transaction that makes it: a
/// failure leaves no claim, and of two at once the second waits for the first.
@ApplicationScoped
public class Idempotency {

    /// Stands for a resource where none is made.
    private static final UUID NOTHING = new UUID(0, 0);

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final String CLAIM =
            "insert into idempotency_key (subject, key, body_hash, resource, created_at)"
                    + " values (?, ?, ?, ?, ?) on conflict do nothing";

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    Idempotency(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /// Claims the key for a resource about to be made. Must be called inside its transaction.
    ///
    /// @return `fresh`, or the resource that the same body made before; 409 for another body
    public UUID claim(String subject, String key, Object body, UUID fresh) {
        return before(subject, key, body, fresh).orElse(fresh);
    }

    /// For what makes nothing that is asked for by an id of its own: whether the same was said with
    /// the key before. Must be called inside the transaction that does what is said.
    ///
    /// @param key null where the caller gave none: then it is never repeated
    /// @return false the first time; 409 for another body
    public boolean isRepeated(String subject, @Nullable String key, Object body) {
        return key != null && before(subject, key, body, NOTHING).isPresent();
    }

    /// What the key was claimed for before; empty where it is claimed now.
    private Optional<UUID> before(String subject, String key, Object body, UUID resource) {
        if (!KEY.matcher(key).matches()) {
            throw new InvalidKey();
        }
        byte[] hash = hash(body);
        try (Connection connection = database.getConnection()) {
            return claimed(connection, subject, key, hash, resource)
                    ? Optional.empty()
                    : Optional.of(earlier(connection, subject, key, hash));
        } catch (SQLException e) {
            throw new IllegalStateException("The idempotency key could not be claimed", e);
        }
    }

    private boolean claimed(
            Connection connection, String subject, String key, byte[] hash, UUID fresh)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(CLAIM)) {
            insert.setString(1, subject);
            insert.setString(2, key);
            insert.setBytes(3, hash);
            insert.setObject(4, fresh);
            insert.setTimestamp(5, Timestamp.from(clock.instant()));
            return insert.executeUpdate() == 1;
        }
    }

    private static UUID earlier(Connection connection, String subject, String key, byte[] hash)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select body_hash, resource from idempotency_key"
                                + " where subject = ? and key = ?")) {
            select.setString(1, subject);
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                if (row.next() && MessageDigest.isEqual(row.getBytes(1), hash)) {
                    return row.getObject(2, UUID.class);
                }
                throw new KeyReused();
            }
        }
    }

    @Scheduled(every = "1h", delayed = "10m")
    void forget() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                "delete from idempotency_key where created_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(clock.instant().minus(KEPT)));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Old idempotency keys could not be deleted", e);
        }
    }

    private byte[] hash(Object body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class KeyReused extends Problem {
        KeyReused() {
            super(409, "idempotency-key-reused");
        }
    }

    private static final class InvalidKey extends Problem {
        InvalidKey() {
            super(400, "idempotency-key-invalid");
        }
    }
}
