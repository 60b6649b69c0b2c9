package org.twogrids.deploy.local;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.twogrids.deploy.embedded.DeclaredTopics;
import org.twogrids.kernel.events.Topics;

/// Brings the parts up, each as soon as what it needs is there:
///
/// ```
///  identity, front door, postgres ──► three services ──┐
///  kafka ──(first time)───────────►                    ├──► healthy
///  kafka, grid-service ──► demo data ──► rehearsal ────┘
/// ```
final class StartUp {

    private final Installation installation;
    private final Options options;
    private final Parts parts;
    private final Recipes recipes;
    private final StackClient client;
    private final Progress progress;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletableFuture<Void> failed = new CompletableFuture<>();
    private final List<CompletableFuture<Void>> all = new ArrayList<>();

    StartUp(
            Installation installation,
            Options options,
            Parts parts,
            Recipes recipes,
            StackClient client,
            Progress progress) {
        this.installation = installation;
        this.options = options;
        this.parts = parts;
        this.recipes = recipes;
        this.client = client;
        this.progress = progress;
    }

    /// Returns once everything is up and `/healthz` says so.
    ///
    /// @throws StartRefused where a part can't be brought up
    void run(Callable<?> identity, Callable<?> demo, Callable<?> rehearsal) throws Exception {
        var database = step(Parts.POSTGRES, () -> start(Parts.POSTGRES));
        var broker = step(Recipes.KAFKA, this::startBroker);
        var door = step(Recipes.FRONT_DOOR, this::startDoor);
        var known = step("identity", identity);
        var grid = done();
        var services = new ArrayList<CompletableFuture<Void>>();
        for (Service service : Service.values()) {
            var up =
                    step(
                            service.id(),
                            () -> startService(service),
                            database,
                            door,
                            known,
                            topicsWereDeclared() ? done() : broker);
            services.add(up);
            grid = service == Service.GRID ? up : grid;
        }
        services.add(step("demo data", demo, grid, broker));
        var _ = step("rehearsal", rehearsal, services.toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(
                            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)), failed)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartRefused refused ? refused : e;
        } finally {
            executor.shutdown();
        }
        Readiness.await("the front door's health", () -> client.status("/healthz") == 200);
    }

    private CompletableFuture<Void> step(
            String name, Callable<?> work, CompletableFuture<?>... after) {
        CompletableFuture<Void> step =
                CompletableFuture.allOf(after).thenRunAsync(() -> perform(name, work), executor);
        CompletableFuture<Void> _ =
                step.whenComplete(
                        (done, failure) -> {
                            if (failure != null) {
                                failed.completeExceptionally(failure);
                            }
                        });
        all.add(step);
        return step;
    }

    private void perform(String name, Callable<?> work) {
        try {
            progress.during(name, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new StartRefused(name + " could not be started: " + e);
        }
    }

    private static CompletableFuture<Void> done() {
        return CompletableFuture.completedFuture(null);
    }

    private boolean start(String part) {
        parts.start(part);
        return true;
    }

    private boolean startBroker() throws Exception {
        start(Recipes.KAFKA);
        int port = options.ports().of(Port.KAFKA);
        Readiness.await(parts.child(Recipes.KAFKA), () -> Readiness.listens(port));
        DeclaredTopics.createMissing(recipes.bootstrapServers());
        return true;
    }

    /// A consumer that finds no topic looks again only minutes later: the very first start waits.
    private boolean topicsWereDeclared() {
        return Topics.ALL.stream()
                .map(topic -> installation.kafka().resolve("logs").resolve(topic.name() + "-0"))
                .allMatch(Files::isDirectory);
    }

    private boolean startDoor() throws Exception {
        start(Recipes.FRONT_DOOR);
        int port = options.ports().of(Port.FRONT_DOOR);
        Readiness.await(parts.child(Recipes.FRONT_DOOR), () -> Readiness.listens(port));
        return true;
    }

    private boolean startService(Service service) throws Exception {
        start(service.id());
        StackClient management = new StackClient(recipes.management(service));
        Readiness.await(
                parts.child(service.id()), () -> management.status("/q/health/ready") == 200);
        return true;
    }
}
