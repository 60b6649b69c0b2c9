package org.twogrids.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class UnavailableTest {

    private final Unavailable unavailable = new Unavailable();

    @Test
    void a_pool_with_nothing_left_is_no_fault_of_the_program() {
        HttpProblem problem = of(new SQLException("Sorry, acquisition timeout!"));
        assertThat(problem.getStatusCode()).isEqualTo(503);
        assertThat(problem.getHeaders()).containsEntry("Retry-After", 2);
    }

    @Test
    void nor_is_a_database_that_goes_away_at_work() {
        assertThat(of(new SQLException("", "08006")).getStatusCode()).isEqualTo(503);
        assertThat(of(new SQLException("", "57P01")).getStatusCode()).isEqualTo(503);
    }

    @Test
    void what_the_database_refuses_is_one() {
        HttpProblem problem = of(new SQLException("", "23505"));
        assertThat(problem.getStatusCode()).isEqualTo(500);
        assertThat(problem.getHeaders()).isEmpty();
        assertThat(unavailable.toProblem(new IllegalStateException()).getStatusCode())
                .isEqualTo(500);
    }

    private HttpProblem of(SQLException refused) {
        return unavailable.toProblem(new IllegalStateException(new RuntimeException(refused)));
    }
}
