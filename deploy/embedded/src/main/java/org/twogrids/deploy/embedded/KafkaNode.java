package org.twogrids.deploy.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/// A single Kafka broker with its own controller (KRaft), in this JVM or, through [#main], in one
/// of its own. It can be stopped and started again on the same port and the same data. Using a
/// topic never creates it; [DeclaredTopics] does.
public final class KafkaNode implements AutoCloseable {

    /// Any id does, but the data remembers it.
    private static final String CLUSTER = "dHdvZ3JpZHMtbG9jYWwtMQ";

    private final Path data;
    private final int port;
    private @Nullable KafkaRaftServer server;

    public KafkaNode(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /// Runs a broker until the process is told to end.
    ///
    /// @param args data folder, port
    public static void main(String[] args) {
        KafkaNode node = new KafkaNode(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(node::stop));
        node.start();
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public synchronized void start() {
        if (server != null) {
            return;
        }
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        // Kafka looks its own plug-ins up through the thread, and a test's may know another Kafka.
        thread.setContextClassLoader(KafkaNode.class.getClassLoader());
        try {
            server = started();
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    private KafkaRaftServer started() {
        Map<String, String> settings = settings(FreePort.any());
        format(settings);
        Properties properties = new Properties();
        properties.putAll(settings);
        KafkaRaftServer started =
                new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
        started.startup();
        return started;
    }

    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void format(Map<String, String> settings) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            Files.createDirectories(data);
            Path file = data.resolve("server.properties");
            Files.writeString(
                    file,
                    settings.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                            .sorted()
                            .collect(Collectors.joining()));
            String[] command = {
                "format", "--ignore-formatted", "--cluster-id", CLUSTER, "--config", file.toString()
            };
            if (StorageTool.execute(command, new PrintStream(said, true, StandardCharsets.UTF_8))
                    != 0) {
                throw new IllegalStateException(
                        "Kafka could not use "
                                + data
                                + ": "
                                + said.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Small timeouts, since a single node has nobody to wait for; but a session of 6 s, since a
    /// busy small machine otherwise fences its only broker. Small buffers fit a heap of 128 MB.
    private Map<String, String> settings(int controllerPort) {
        String listeners =
                "BROKER://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controllerPort);
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("log.dirs", data.resolve("logs").toAbsolutePath().toString()),
                Map.entry("listeners", listeners),
                Map.entry("advertised.listeners", "BROKER://localhost:" + port),
                Map.entry(
                        "listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "BROKER"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("controller.quorum.voters", "1@localhost:" + controllerPort),
                Map.entry("controller.quorum.election.timeout.ms", "200"),
                Map.entry("controller.quorum.fetch.timeout.ms", "300"),
                Map.entry("broker.heartbeat.interval.ms", "200"),
                Map.entry("broker.session.timeout.ms", "6000"),
                Map.entry("controlled.shutdown.enable", "true"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
                Map.entry("log.index.size.max.bytes", "1048576"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"));
    }
}
