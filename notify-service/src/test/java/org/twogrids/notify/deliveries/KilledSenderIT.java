package org.twogrids.notify.deliveries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.twogrids.notify.Donghuamen.at;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.twogrids.deploy.embedded.FreePort;
import org.twogrids.deploy.embedded.ServiceDatabase;
import org.twogrids.deploy.embedded.TestStack;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.DirectoryEvent.Member;
import org.twogrids.kernel.events.Envelope;
import org.twogrids.kernel.events.Event;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.Gateway;
import org.twogrids.notify.Gateway.Manner;
import org.twogrids.notify.WithChannels;

/// The packaged service as a process of its own, killed (signal 9) while the gateway has the
/// message and has not answered.
class KilledSenderIT {

    private static final String NUMBER = "13512340001";
    private static final String LOGIN = "called-out";
    private static final Path SERVICE = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration LONG = Duration.ofMinutes(3);

    private final Gateway gateway = new Gateway(WithChannels.gatewayPort());
    private final int management = FreePort.any();
    private final UUID me = Donghuamen.person(LOGIN);
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void nothing_stays_behind() {
        started.forEach(Process::destroyForcibly);
        gateway.close();
    }

    @Test
    void the_message_goes_out_once_too_often_at_most_and_never_not_at_all() throws Exception {
        gateway.becomes(Manner.SILENT);
        Process sender = start();
        say(Donghuamen.records());
        say(List.of(somebody()));
        isReady();
        var header = Donghuamen.header(1, Risk.ORANGE, false, me, me, null);
        say(List.of(new CaseEvent.Opened(Ids.next(), header, Instant.now())));
        await().atMost(LONG).until(() -> gateway.callsTo(NUMBER).size() == 1);
        assertThat(deliveries()).containsExactly("SENDING");

        sender.destroyForcibly();
        assertThat(sender.waitFor(1, TimeUnit.MINUTES)).isTrue();
        gateway.becomes(Manner.ACCEPTS);
        start();
        await().atMost(LONG).until(() -> deliveries().equals(List.of("DELIVERED")));
        await().during(Duration.ofSeconds(10))
                .atMost(LONG)
                .until(() -> gateway.callsTo(NUMBER).size() == 2);
        assertThat(gateway.callsTo(NUMBER))
                .extracting(call -> call.headers().get("idempotency-key"))
                .containsOnly(gateway.callsTo(NUMBER).getFirst().headers().get("idempotency-key"));
    }

    private Process start() throws IOException {
        var service =
                new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-jar",
                        SERVICE.toString());
        service.environment().putAll(TestStack.environment());
        service.environment()
                .putAll(
                        Map.of(
                                "QUARKUS_HTTP_PORT",
                                Integer.toString(FreePort.any()),
                                "QUARKUS_MANAGEMENT_PORT",
                                Integer.toString(management),
                                "QUARKUS_OIDC_TENANT_ENABLED",
                                "false",
                                "LOG_JSON",
                                "false",
                                "CHANNELS_GATEWAY_SMS",
                                "http://%s:%d/sms"
                                        .formatted(WithChannels.HOST, WithChannels.gatewayPort()),
                                "CHANNELS_GATEWAY_SECRET",
                                WithChannels.SECRET,
                                "CHANNELS_VERIFIED_NUMBERS_ONLY",
                                "false",
                                "CHANNELS_PATIENCE",
                                "5S"));
        service.redirectErrorStream(true);
        service.redirectOutput(
                ProcessBuilder.Redirect.appendTo(new File("target/killed-sender.log")));
        Process process = service.start();
        started.add(process);
        return process;
    }

    private void isReady() {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + management + "/q/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            await().atMost(LONG)
                    .ignoreExceptions()
                    .until(
                            () ->
                                    client.send(request, HttpResponse.BodyHandlers.discarding())
                                                    .statusCode()
                                            == 200);
        }
    }

    /// With a work number, as grid-service seals it.
    private Member somebody() throws GeneralSecurityException, IOException {
        Path keys = Path.of(System.getProperty("KEYS_DIR"));
        AeadConfig.register();
        byte[] contacts =
                TinkJsonProtoKeysetFormat.parseKeyset(
                                Files.readString(keys.resolve("contacts.json")),
                                InsecureSecretKeyAccess.get())
                        .getPrimitive(RegistryConfiguration.get(), Aead.class)
                        .encrypt(
                                "{\"phone\":\"%s\"}".formatted(NUMBER).getBytes(UTF_8),
                                ("member.contacts." + me).getBytes(UTF_8));
        var period = new Member.Period(at("2025-01-01T00:00"), null, LOGIN, Set.of(), Set.of("zh"));
        return new Member(
                me, 1, LOGIN, Base64.getEncoder().encodeToString(contacts), List.of(period));
    }

    private static void say(List<? extends Event> events) throws Exception {
        try (var broker =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                System.getProperty("KAFKA_BOOTSTRAP_SERVERS")),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            for (Event event : events) {
                var envelope =
                        new Envelope(
                                Ids.next(),
                                EventCodec.typeOf(event),
                                "test",
                                Instant.EPOCH,
                                event.key(),
                                null,
                                null,
                                false);
                broker.send(
                                new ProducerRecord<>(
                                        event.topic().name(),
                                        null,
                                        null,
                                        event.key(),
                                        EventCodec.bytes(event),
                                        EventCodec.headers(envelope)))
                        .get();
            }
        }
    }

    private static List<String> deliveries() throws SQLException {
        try (var database = TestStack.connect(ServiceDatabase.NOTIFY, "notify_owner");
                var select = database.prepareStatement("select state from delivery");
                var row = select.executeQuery()) {
            List<String> states = new ArrayList<>();
            while (row.next()) {
                states.add(row.getString(1));
            }
            return states;
        }
    }
}
