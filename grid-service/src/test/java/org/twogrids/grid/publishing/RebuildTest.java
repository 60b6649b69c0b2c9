package org.twogrids.grid.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;
import org.twogrids.kernel.directory.DirectoryCopy;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Envelope;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.messaging.Arrival;

/// Another service that has lost its copy of the directory, or never had one.
@QuarkusTest
class RebuildTest {

    private static final Path DEMO = Path.of("../deploy/local/demo");
    private static final String MIGRATION = "/db/kernel/directory/V20261124_0903__directory.sql";
    private static final int BATCH = 500;

    @BeforeEach
    void a_directory_with_a_past() throws IOException, SQLException {
        MiniDistrict.install();
        As.INSTALLER.importing("areas", Files.readString(DEMO.resolve("areas.geojson")));
        for (String file :
                List.of("members", "postings", "mentors", "teams", "team-members", "duty")) {
            As.INSTALLER.importing(file, Files.readString(DEMO.resolve(file + ".csv")));
        }
        As.INSTALLER.importing(
                "door-ranges",
                "grid,street,first,last,from\n%s,重建街,1,9,2025-01-01".formatted(MiniDistrict.WEST));
        String renamed = "login,name\nrebuilt-mini,%s\n";
        for (String name : List.of("甲", "乙", "丙")) {
            As.INSTALLER.importing("members", renamed.formatted(name));
        }
        dropped();
    }

    @Test
    void the_topic_alone_gives_the_whole_directory_back() throws SQLException {
        DirectoryCopy copy = new DirectoryCopy(elsewhere());
        List<Arrival> topic = everythingAnnounced();
        batches(topic).forEach(copy::takeIn);
        Map<String, DirectoryEvent> rebuilt = content(ServiceDatabase.CASES);
        Map<String, DirectoryEvent> own = content(ServiceDatabase.GRID);
        assertThat(rebuilt).hasSizeGreaterThan(1_000).containsOnlyKeys(own.keySet());
        assertThat(rebuilt.values())
                .as("doors too")
                .anyMatch(it -> it instanceof DirectoryEvent.Area area && area.doors() != null);
        assertThat(own.values()).containsExactlyInAnyOrderElementsOf(rebuilt.values());

        batches(topic).forEach(copy::takeIn);
        batches(topic.reversed()).forEach(copy::takeIn);
        assertThat(content(ServiceDatabase.CASES))
                .as("what is older than the copy changes nothing")
                .isEqualTo(rebuilt);
    }

    /// What the relay still holds leaves first.
    private static List<Arrival> everythingAnnounced() {
        await().untilAsserted(() -> assertThat(count("select count(*) from outbox")).isZero());
        try (var topic = DirectoryTopic.fromTheBeginning()) {
            return topic.all();
        }
    }

    private static List<List<Arrival>> batches(List<Arrival> topic) {
        return topic.stream().gather(Gatherers.windowFixed(BATCH)).toList();
    }

    private static void dropped() throws SQLException, IOException {
        try (Connection owner =
                        TestStack.connect(ServiceDatabase.CASES, ServiceDatabase.CASES.owner());
                Statement sql = owner.createStatement();
                InputStream file = DirectoryCopy.class.getResourceAsStream(MIGRATION)) {
            sql.execute(
                    "drop table if exists directory_entity, directory_staged, directory_position");
            String migration = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
            sql.execute(migration.replace("${app}", ServiceDatabase.CASES.app()));
        }
    }

    private static PGSimpleDataSource elsewhere() {
        var connections = new PGSimpleDataSource();
        connections.setUrl(ServiceDatabase.CASES.url(Integer.getInteger("twogrids.postgres.port")));
        connections.setUser(ServiceDatabase.CASES.app());
        connections.setPassword(ServiceDatabase.CASES.app());
        return connections;
    }

    /// Every entity with its version and history. (As bytes they may differ in the order of sets.)
    private static Map<String, DirectoryEvent> content(ServiceDatabase database)
            throws SQLException {
        Map<String, DirectoryEvent> content = new TreeMap<>();
        try (Connection connection = TestStack.connect(database, database.owner());
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery("select key, type, payload from directory_entity")) {
            while (row.next()) {
                var envelope =
                        new Envelope(
                                new UUID(0, 0),
                                row.getString(2),
                                "",
                                Instant.EPOCH,
                                "",
                                null,
                                null,
                                false);
                content.put(
                        row.getString(1),
                        (DirectoryEvent) EventCodec.event(envelope, row.getBytes(3)));
            }
        }
        return content;
    }

    private static long count(String query) throws SQLException {
        try (Connection connection =
                        TestStack.connect(ServiceDatabase.GRID, ServiceDatabase.GRID.owner());
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
