package org.twogrids.deploy.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/// Runs the main job once on a stack of its own, so that every part can record its [AotCaches].
public final class Training {

    private static final Duration WRITING = Duration.ofMinutes(5);
    private static final int FLAGS = 30;
    private static final String WORKER = "worker-dongchang";
    private static final String OFFICER = "officer-dongchang";

    private final Installation installation;
    private final Console console;

    public Training(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    public static void main(String[] args) throws Exception {
        new Training(Installation.here(), new Console(System.out)).whereNeeded();
    }

    /// Does nothing where every part has its cache already.
    ///
    /// @throws StartRefused where the stack can't be started
    public void whereNeeded() throws Exception {
        AotCaches caches = new AotCaches(installation, true);
        if (caches.complete()) {
            return;
        }
        console.say(
                "Recording what the parts load, once for this build; later starts are faster …");
        Path data = installation.root().resolve("target/training");
        Stack stack =
                new Stack(installation.with(data), Options.demo(Ports.free()), console, caches);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        try (stack) {
            stack.start();
            mainJob(stack.client());
            stack.close(WRITING);
        }
        delete(data);
        if (!caches.complete()) {
            console.say("Not every part has recorded; the system runs all the same.");
        }
    }

    /// What a working day asks of the services: flags, reads, alerts.
    private static void mainJob(StackClient client) throws IOException, InterruptedException {
        String worker = client.token(WORKER);
        String officer = client.token(OFFICER);
        for (int i = 0; i < FLAGS; i++) {
            String id = client.post("/api/cases", flag(i), worker).path("id").asText();
            for (String part : new String[] {"", "/routing", "/journal"}) {
                client.status("/api/cases/" + id + part, officer);
            }
            client.status("/api/cases?limit=20", officer);
            client.status("/api/alerts?state=OPEN", officer);
            client.status("/api/grid/locate?lon=116.4036&lat=39.9215", worker);
        }
    }

    private static ObjectNode flag(int number) {
        ObjectNode flag = new ObjectMapper().createObjectNode();
        flag.put("category", "0602");
        flag.put("title", "暖气改造争执 " + number);
        flag.put("narrative", "两家因暖气改造互不相让,老人在家受冻。");
        flag.putObject("location")
                .put("type", "Point")
                .putArray("coordinates")
                .add(116.4036)
                .add(39.9215);
        flag.putArray("riskFactors").add("ELDER");
        flag.putArray("parties").addObject().put("name", "甲某").put("phone", "13900000000");
        return flag;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
