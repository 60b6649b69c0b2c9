package org.twogrids.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.twogrids.deploy.local.identity.Identity;
import org.twogrids.deploy.local.identity.People;

/// The whole system: PostgreSQL, Kafka, identity, front door and the three services, each a process
/// of its own except the identity. Parts that die are started again until [#close()].
public final class Stack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Installation installation;
    private final Options options;
    private final Console console;
    private final Preflight preflight;
    private final ProcessRegister register;
    private final Recipes recipes;
    private final Parts parts;
    private final People people;
    private final StackClient client;
    private final AtomicBoolean demoReady = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();
    private @Nullable Identity identity;

    /// @throws StartRefused where something is not built
    public Stack(Installation installation, Options options, Console console) {
        this(installation, options, console, new AotCaches(installation, false));
    }

    Stack(Installation installation, Options options, Console console, AotCaches caches) {
        this.installation = installation;
        this.options = options;
        this.console = console;
        this.preflight = new Preflight(installation);
        this.register = new ProcessRegister(installation.data().resolve("processes"));
        this.recipes = new Recipes(installation, options, caches);
        this.parts = new Parts(installation, recipes, options.ports(), register, console);
        this.people = options.demo() ? People.read(installation.demo()) : People.installerOnly();
        this.client = new StackClient(options.address());
    }

    /// Returns once `/healthz` answers 200.
    ///
    /// @throws StartRefused with the reason, where it can't
    public void start() throws Exception {
        preflight.lock();
        register.endLeftOvers(console);
        preflight.check(options);
        keepLastLogs();
        Keys.createMissing(installation);
        new StartUp(installation, options, parts, recipes, client, new Progress(console))
                .run(this::startIdentity, this::importDemo, this::rehearse);
        new DevHandOver(installation, parts, console).watch();
    }

    private boolean startIdentity() throws IOException {
        if (options.ownIdentity()) {
            int port = options.ports().of(Port.IDENTITY);
            identity = Identity.start(installation.identity(), port, people, demoReady::get);
        }
        return true;
    }

    /// On data that already holds these files nobody waits for it.
    private boolean importDemo() throws IOException, InterruptedException, Exception {
        DemoImport demo = new DemoImport(installation, client, console);
        if (options.demo() && !demo.isDone()) {
            demo.run();
            String token = client.token(people.named().getFirst().subject());
            Readiness.await("case-service's copy of the directory", () -> sees("cases", token));
            Readiness.await("notify-service's copy of the directory", () -> sees("alerts", token));
        }
        return true;
    }

    private boolean rehearse() throws IOException, InterruptedException {
        if (options.demo()) {
            new Rehearsal(client).withoutEffect();
        }
        demoReady.set(true);
        return true;
    }

    private boolean sees(String service, String token) throws InterruptedException {
        return client.status("/api/%s?limit=1".formatted(service), token) == 200;
    }

    private void keepLastLogs() throws IOException {
        try (var logs = Files.newDirectoryStream(installation.data().resolve("logs"), "*.log")) {
            for (Path log : logs) {
                Path old = log.resolveSibling(log.getFileName() + ".1");
                Files.move(log, old, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /// Where people open it, `http://localhost:…`.
    public String address() {
        return options.address();
    }

    public StackClient client() {
        return client;
    }

    public Options options() {
        return options;
    }

    People people() {
        return people;
    }

    /// Kills a part with signal 9: `postgres`, `kafka`, `front-door` or a service's name. It is
    /// started again after a second.
    public void kill(String part) {
        parts.part(part).kill();
    }

    /// Stops a part until [#startPart(String)].
    public void stopPart(String part) {
        parts.part(part).stop(PATIENCE);
    }

    public void startPart(String part) {
        parts.start(part);
    }

    /// Starts the services anew with these settings beside their own: what an installation may
    /// configure, as environment variables. `CLOCK_AHEAD` is one of them: so time passes.
    ///
    /// @param settings none of those that were given before count any more
    public void restartServices(Map<String, String> settings) throws Exception {
        for (Service service : Service.values()) {
            parts.child(service.id()).tell(settings);
            stopPart(service.id());
            startPart(service.id());
        }
        Readiness.await("the stack", () -> client.status("/healthz") == 200);
    }

    /// What a part has written.
    public Path log(String part) {
        return installation.log(part);
    }

    /// Stops everything in order, in at most 10 s.
    @Override
    public void close() {
        close(PATIENCE);
    }

    /// Stops everything in order and gives each part this long.
    void close(Duration patience) {
        if (closed.getAndSet(true)) {
            return;
        }
        parts.close(patience);
        if (identity != null) {
            identity.close();
        }
        preflight.close();
    }
}
