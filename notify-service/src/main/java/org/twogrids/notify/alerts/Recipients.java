package org.twogrids.notify.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.twogrids.kernel.messaging.StorageFailure;

/// Each recipient's sequence. Who changes an alert locks its recipient's row first, so that the
/// order of sequence numbers is the order of commits and a stream misses nothing.
@ApplicationScoped
public class Recipients {

    private static final String LOCK =
            """
            select member from recipient
             where member = any(? || array(select recipient from alert where case_id = any(?)))
             order by member for update
            """;
    private static final String CREATE =
            "insert into recipient (member) select m from unnest(?) as m order by m"
                    + " on conflict do nothing";

    /// The notification leaves with the commit, and only wakes.
    private static final String NEXT =
            """
            update recipient as r set sequence = r.sequence + change.number
              from unnest(?, ?) as change (member, number) where r.member = change.member
            returning r.member, r.sequence, pg_notify('alerts', r.member::text)
            """;

    private static final String LATEST = "select sequence from recipient where member = ?";

    private final DataSource database;

    Recipients(DataSource database) {
        this.database = database;
    }

    /// Locks one recipient until the transaction ends.
    void lock(UUID member) {
        lock(Set.of(member));
    }

    /// Locks these in one order everywhere.
    void lock(Set<UUID> members) {
        lock(List.of(), members);
    }

    /// Locks these, and whoever has been told of the cases, in one order everywhere.
    void lock(Collection<UUID> cases, Set<UUID> members) {
        try (Connection connection = database.getConnection()) {
            Array wanted = connection.createArrayOf("uuid", members.toArray());
            Array about = connection.createArrayOf("uuid", cases.toArray());
            if (!locked(connection, about, wanted).containsAll(members)) {
                try (PreparedStatement create = connection.prepareStatement(CREATE)) {
                    create.setArray(1, wanted);
                    create.executeUpdate();
                }
                locked(connection, about, wanted);
            }
        } catch (SQLException e) {
            throw new StorageFailure("The recipients could not be locked", e);
        }
    }

    /// The next places in the sequences of locked recipients, one for each change, in order. Their
    /// streams wake on commit.
    List<Long> next(List<UUID> changes) {
        Map<UUID, Integer> left = new HashMap<>();
        changes.forEach(member -> left.merge(member, 1, Integer::sum));
        Map<UUID, Long> last = left.isEmpty() ? Map.of() : advance(left);
        return changes.stream()
                .map(member -> last.getOrDefault(member, 0L) - left.merge(member, -1, Integer::sum))
                .toList();
    }

    /// The place of the latest change; 0 where nothing was ever raised.
    public long latest(UUID member) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LATEST)) {
            select.setObject(1, member);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new StorageFailure("A recipient's sequence could not be read", e);
        }
    }

    private static Set<UUID> locked(Connection connection, Array cases, Array members)
            throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setArray(1, members);
            lock.setArray(2, cases);
            Set<UUID> locked = new HashSet<>();
            try (ResultSet row = lock.executeQuery()) {
                while (row.next()) {
                    locked.add(row.getObject(1, UUID.class));
                }
            }
            return locked;
        }
    }

    private Map<UUID, Long> advance(Map<UUID, Integer> changes) {
        List<UUID> members = List.copyOf(changes.keySet());
        Collection<Integer> numbers = members.stream().map(changes::get).toList();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(NEXT)) {
            update.setArray(1, connection.createArrayOf("uuid", members.toArray()));
            update.setArray(2, connection.createArrayOf("int8", numbers.toArray()));
            Map<UUID, Long> last = new HashMap<>();
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    last.put(row.getObject(1, UUID.class), row.getLong(2));
                }
            }
            return last;
        } catch (SQLException e) {
            throw new StorageFailure("A recipient's sequence could not be advanced", e);
        }
    }
}
