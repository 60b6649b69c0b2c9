package org.twogrids.e2e;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What the database of the stack stores by itself, with nothing around it: transactions of five
/// inserts and one update, about 1 KB in all, as a flag needs them. The flags a second are a share
/// of this; a figure without it says little on a shared machine.
final class DatabaseFloor {

    private static final List<String> TABLES =
            List.of(
                    "create table floor.cases (id bigserial primary key, body text)",
                    "create table floor.parts (id bigserial primary key, body text)",
                    "create table floor.counters (id int primary key, n bigint)",
                    "insert into floor.counters select id, 0 from generate_series(1, 100) id");
    private static final String CASE = "insert into floor.cases (body) values (repeat('a', 400))";
    private static final String PART = "insert into floor.parts (body) values (repeat('a', 150))";
    private static final String COUNT = "update floor.counters set n = n + 1 where id = ?";
    private static final int PARTS = 4;

    private final String address;

    DatabaseFloor(String address) {
        this.address = address;
    }

    /// @return transactions a second over all clients
    double measure(int clients, Duration length) throws Exception {
        try (Connection owner = connect();
                Statement statement = owner.createStatement()) {
            statement.execute("drop schema if exists floor cascade");
            statement.execute("create schema floor");
            for (String table : TABLES) {
                statement.execute(table);
            }
            try (var pool = Executors.newFixedThreadPool(clients)) {
                List<Future<Integer>> counts = new ArrayList<>();
                for (int i = 0; i < clients; i++) {
                    int client = i;
                    counts.add(pool.submit(() -> store(client, length)));
                }
                int all = 0;
                for (Future<Integer> count : counts) {
                    all += count.get();
                }
                return all / (double) length.toSeconds();
            } finally {
                statement.execute("drop schema floor cascade");
            }
        }
    }

    private int store(int client, Duration length) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement theCase = connection.prepareStatement(CASE);
                PreparedStatement part = connection.prepareStatement(PART);
                PreparedStatement counter = connection.prepareStatement(COUNT)) {
            connection.setAutoCommit(false);
            long end = System.nanoTime() + length.toNanos();
            int stored = 0;
            while (System.nanoTime() < end) {
                theCase.executeUpdate();
                for (int i = 0; i < PARTS; i++) {
                    part.executeUpdate();
                }
                counter.setInt(1, (client * 13 + stored) % 100 + 1);
                counter.executeUpdate();
                connection.commit();
                stored++;
            }
            return stored;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address, "postgres", "postgres");
    }
}
