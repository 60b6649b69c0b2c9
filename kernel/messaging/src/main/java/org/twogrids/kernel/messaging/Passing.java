package org.twogrids.kernel.messaging;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/// Tells failures that pass by themselves from those that come back with every try.
final class Passing {

    /// SQLSTATE classes: connection, transaction rollback, resources, operator, system.
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private Passing() {}

    static boolean is(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (passes(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case SQLTransientException e -> true;
            case SQLRecoverableException e -> true;
            case RetriableException e -> true;
            // Without a state it came from the pool, not from the database: no connection in time.
            case SQLException e -> e.getSQLState() == null || passes(e.getSQLState());
            default -> false;
        };
    }

    private static boolean passes(String state) {
        return state.equals("55P03")
                || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
