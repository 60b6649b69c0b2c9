package org.twogrids.kernel.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;

/// Where the tests keep their copy of the directory.
final class CopyStorage {

    private static final String MIGRATION = "/db/kernel/directory/V20261124_0903__directory.sql";

    private CopyStorage() {}

    /// Makes the schema where it is not there yet.
    static void install() throws SQLException, IOException {
        try (Connection owner =
                        TestStack.connect(ServiceDatabase.CASES, ServiceDatabase.CASES.owner());
                Statement sql = owner.createStatement();
                InputStream file = CopyStorage.class.getResourceAsStream(MIGRATION)) {
            if (!isThere(sql)) {
                String migration = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
                sql.execute(migration.replace("${app}", ServiceDatabase.CASES.app()));
            }
        }
    }

    private static boolean isThere(Statement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery("select to_regclass('directory_entity')")) {
            row.next();
            return row.getString(1) != null;
        }
    }

    /// Works on the copy in a transaction of its own, as the inbox would.
    static void within(Consumer<DirectoryCopy> work) {
        try (Connection connection = connections("writer").getConnection()) {
            connection.setAutoCommit(false);
            work.accept(new DirectoryCopy(new Transaction(connection)));
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static DataSource connections(String name) {
        var connections = new PGSimpleDataSource();
        connections.setUrl(System.getProperty("DB_URL"));
        connections.setUser(System.getProperty("DB_USER"));
        connections.setPassword(System.getProperty("DB_PASSWORD"));
        connections.setApplicationName(name);
        return connections;
    }

    /// The one connection of a transaction, which whoever borrows it does not close.
    private static final class Transaction extends PGSimpleDataSource {

        private static final long serialVersionUID = 1;

        private final transient Connection connection;

        Transaction(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Connection getConnection() {
            return (Connection)
                    Proxy.newProxyInstance(
                            Transaction.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (proxy, method, arguments) ->
                                    method.getName().equals("close")
                                            ? null
                                            : method.invoke(connection, arguments));
        }
    }
}
