package org.twogrids.deploy.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/// The database of a service and its two roles: the owner migrates, the app role works and has no
/// DDL. Nobody else may connect, so no service can read another's tables.
public enum ServiceDatabase {
    GRID("grid"),
    CASES("cases"),
    NOTIFY("notify");

    private final String id;

    ServiceDatabase(String id) {
        this.id = id;
    }

    /// The database's name, also the stem of its roles' names.
    public String id() {
        return id;
    }

    public String owner() {
        return id + "_owner";
    }

    public String app() {
        return id + "_app";
    }

    /// @throws IllegalArgumentException where no service has a database of this name
    public static ServiceDatabase of(String id) {
        for (ServiceDatabase database : values()) {
            if (database.id.equals(id)) {
                return database;
            }
        }
        throw new IllegalArgumentException("No service has a database named " + id);
    }

    /// The JDBC address on this machine, without user.
    public String url(int port) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, id);
    }

    /// What the service is told through its environment. Passwords equal the role names: the
    /// embedded server listens on loopback only and trusts it.
    public Map<String, String> environment(int port) {
        return Map.of(
                "DB_URL", url(port),
                "DB_USER", app(),
                "DB_PASSWORD", app(),
                "DB_OWNER", owner(),
                "DB_OWNER_PASSWORD", owner());
    }

    /// Creates what is missing of the database and its roles.
    void createMissing(Connection superuser) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            for (String role : new String[] {owner(), app()}) {
                if (missing(sql, "pg_roles where rolname = '" + role + "'")) {
                    sql.execute("create role %1$s login password '%1$s'".formatted(role));
                }
            }
            if (missing(sql, "pg_database where datname = '" + id + "'")) {
                sql.execute("create database %s owner %s".formatted(id, owner()));
            }
            sql.execute("revoke connect, temporary on database %s from public".formatted(id));
            sql.execute("grant connect on database %s to %s, %s".formatted(id, owner(), app()));
        }
    }

    private static boolean missing(Statement sql, String row) throws SQLException {
        try (ResultSet found = sql.executeQuery("select 1 from " + row)) {
            return !found.next();
        }
    }
}
