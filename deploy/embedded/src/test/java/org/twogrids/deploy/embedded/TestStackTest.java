package org.twogrids.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import org.twogrids.kernel.events.Topic;
import org.twogrids.kernel.events.Topics;

class TestStackTest {

    @Test
    void the_database_is_as_durable_as_in_production() throws SQLException {
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        assertThat(ask("select datlocale from pg_database where datname = 'grid'"))
                .isEqualTo("C.UTF-8");
    }

    @Test
    void a_service_cannot_connect_to_the_database_of_another() {
        assertThatThrownBy(() -> TestStack.connect(ServiceDatabase.CASES, "grid_app"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void the_app_role_has_no_ddl() throws SQLException {
        try (Connection app = TestStack.connect(ServiceDatabase.GRID, "grid_app");
                Statement sql = app.createStatement()) {
            assertThatThrownBy(() -> sql.execute("create table mine (id int)"))
                    .hasMessageContaining("permission denied for schema public");
        }
    }

    @Test
    void a_second_server_on_the_same_data_is_refused() {
        Path data = Path.of(System.getProperty("twogrids.test-stack"), "postgres");

        assertThatThrownBy(() -> PostgresNode.start(data, FreePort.any()))
                .isInstanceOf(DataInUse.class);
    }

    @Test
    void every_topic_is_declared_and_survives_a_restart_of_the_broker() throws Exception {
        TestStack.kafka().stop();
        TestStack.kafka().start();

        String broker = TestStack.environment().get("KAFKA_BOOTSTRAP_SERVERS");
        DeclaredTopics.createMissing(broker);
        try (Admin admin =
                Admin.create(
                        Map.<String, Object>of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker))) {
            Set<String> names = admin.listTopics().names().get();
            assertThat(names).containsAll(Topics.ALL.stream().map(Topic::name).toList());
        }
    }

    private static String ask(String query) throws SQLException {
        try (Connection owner = TestStack.connect(ServiceDatabase.GRID, "grid_owner");
                Statement sql = owner.createStatement();
                ResultSet answer = sql.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
