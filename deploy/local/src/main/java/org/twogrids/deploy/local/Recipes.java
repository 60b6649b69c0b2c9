package org.twogrids.deploy.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twogrids.deploy.embedded.KafkaNode;
import org.twogrids.deploy.local.ChildProcess.Recipe;

/// How each process of the stack is started: command, environment, log. Heaps and collector fit a
/// small machine.
final class Recipes {

    static final String KAFKA = "kafka";
    static final String FRONT_DOOR = "front-door";

    private final Installation installation;
    private final Options options;
    private final AotCaches caches;

    Recipes(Installation installation, Options options, AotCaches caches) {
        this.installation = installation;
        this.options = options;
        this.caches = caches;
    }

    Recipe kafka() {
        Path log = installation.log(KAFKA);
        List<String> command = java("256m", KAFKA, installation.launcher());
        command.addAll(
                List.of(
                        "-Dtwogrids.log=" + log,
                        "-cp",
                        installation.launcher().toString(),
                        KafkaNode.class.getName(),
                        installation.kafka().toString(),
                        Integer.toString(port(Port.KAFKA))));
        return new Recipe(KAFKA, command, Map.of(), log);
    }

    Recipe frontDoor() {
        List<String> command = java("256m", FRONT_DOOR, installation.frontDoor());
        command.addAll(List.of("-jar", installation.frontDoor().toString()));
        Map<String, String> environment = new HashMap<>();
        environment.put("FRONT_DOOR_HOST", options.host());
        environment.put("FRONT_DOOR_PORT", Integer.toString(port(Port.FRONT_DOOR)));
        environment.put("GRID_URL", local(Port.GRID));
        environment.put("CASES_URL", local(Port.CASES));
        environment.put("ALERTS_URL", local(Port.NOTIFY));
        List<String> parts = new ArrayList<>();
        for (Service service : Service.values()) {
            parts.add(service.id() + "=" + management(service) + "/q/health/ready");
        }
        if (options.ownIdentity()) {
            environment.put("IDP_URL", local(Port.IDENTITY));
            environment.put("FRONT_DOOR_ORIGIN", options.address());
            parts.add("demo-data=" + local(Port.IDENTITY) + "/demo-data");
        }
        environment.put("HEALTH_PARTS", String.join(",", parts));
        return new Recipe(FRONT_DOOR, command, environment, installation.log(FRONT_DOOR));
    }

    Recipe service(Service service) {
        Path application = installation.application(service);
        List<String> command = java(service.heap(), service.id(), application);
        command.addAll(List.of("-jar", application.toString()));
        Map<String, String> environment =
                new HashMap<>(service.database().environment(port(Port.POSTGRES)));
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        environment.put("OIDC_ISSUER", options.issuerAddress());
        environment.put("KEYS_DIR", installation.keys(service).toString());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port(service.http())));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(port(service.management())));
        if (service == Service.CASES) {
            environment.put("ATTACHMENTS_FOLDER", installation.attachments().toString());
            environment.put("RESIDENTS_ADDRESS", options.address());
        }
        environment.put("LOG_JSON", "false");
        return new Recipe(service.id(), command, environment, installation.log(service.id()));
    }

    String bootstrapServers() {
        return "localhost:" + port(Port.KAFKA);
    }

    String management(Service service) {
        return local(service.management());
    }

    private String local(Port port) {
        return "http://127.0.0.1:" + port(port);
    }

    private int port(Port port) {
        return options.ports().of(port);
    }

    private List<String> java(String heap, String part, Path jar) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:+UseCompactObjectHeaders",
                                "-Xms32m",
                                "-Xmx" + heap,
                                "-XX:+ExitOnOutOfMemoryError",
                                "-XX:+UnlockDiagnosticVMOptions",
                                "-XX:ArchiveRelocationMode=0", // the cache stays a file, not memory
                                "-XX:+UnlockExperimentalVMOptions",
                                "-XX:TrimNativeHeapInterval=10000",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(caches.flags(part, jar));
        return command;
    }
}
