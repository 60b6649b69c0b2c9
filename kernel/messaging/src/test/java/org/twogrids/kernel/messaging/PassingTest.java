package org.twogrids.kernel.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.apache.kafka.common.errors.NetworkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twogrids.kernel.events.UnreadableEvent;

class PassingTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "57P01", "55P03"})
    void a_broken_connection_a_deadlock_or_a_stopping_database_passes(String state) {
        assertThat(Passing.is(new IllegalStateException(new SQLException("x", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22P02"})
    void a_broken_rule_comes_back_with_every_try(String state) {
        assertThat(Passing.is(new SQLException("x", state))).isFalse();
    }

    @Test
    void a_pool_without_a_free_connection_passes_and_poison_does_not() {
        assertThat(Passing.is(new SQLException("no connection in time"))).isTrue();
        assertThat(Passing.is(new NetworkException())).isTrue();
        assertThat(Passing.is(new UnreadableEvent("broken"))).isFalse();
        assertThat(Passing.is(new ClassCastException())).isFalse();
    }
}
