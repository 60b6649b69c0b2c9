package org.twogrids.deploy.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Gives a service's place to `make dev`: while a file of its name lies in `dev/` of the data
/// folder, the stack's own copy stays stopped.
final class DevHandOver {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Path folder;
    private final Parts parts;
    private final Console console;
    private final Set<Service> handedOver = EnumSet.noneOf(Service.class);

    DevHandOver(Installation installation, Parts parts, Console console) {
        this.folder = installation.data().resolve("dev");
        this.parts = parts;
        this.console = console;
    }

    void watch() {
        for (Service service : Service.values()) {
            boolean wanted = Files.exists(folder.resolve(service.id()));
            if (wanted && handedOver.add(service)) {
                parts.part(service.id()).stop(PATIENCE);
                console.say(service.id() + " makes way for its development mode");
            } else if (!wanted && handedOver.remove(service)) {
                parts.start(service.id());
                console.say(service.id() + " runs in the stack again");
            }
        }
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(this::watch);
    }
}
