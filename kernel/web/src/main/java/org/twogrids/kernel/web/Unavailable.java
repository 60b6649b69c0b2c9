package org.twogrids.kernel.web;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

/// What went wrong without a rule for it: 503 where the database could not be had, for then nothing
/// was done and the same may be asked again; else 500.
@Provider
class Unavailable extends ExceptionMapperBase<RuntimeException> {

    /// Classes of SQLSTATE: no connection, no resources, ended by an operator.
    private static final Set<String> NO_DATABASE = Set.of("08", "53", "57");

    @Override
    protected HttpProblem toProblem(RuntimeException failure) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                        .limit(20)
                        .anyMatch(Unavailable::isDatabaseAway)
                ? HttpProblem.builder().withStatus(503).withHeader("Retry-After", 2).build()
                : HttpProblem.builder().withStatus(500).build();
    }

    /// The pool that has none left says so without a state.
    private static boolean isDatabaseAway(Throwable cause) {
        return cause instanceof SQLException refused
                && (refused.getSQLState() == null
                        || NO_DATABASE.contains(refused.getSQLState().substring(0, 2)));
    }
}
