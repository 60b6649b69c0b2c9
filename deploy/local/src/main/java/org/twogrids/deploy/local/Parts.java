package org.twogrids.deploy.local;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The processes of one stack, by name. Once they are closed none starts any more.
final class Parts {

    static final String POSTGRES = "postgres";

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private boolean closed;

    Parts(
            Installation installation,
            Recipes recipes,
            Ports ports,
            ProcessRegister register,
            Console console) {
        parts.put(
                POSTGRES,
                new PostgresPart(
                        installation.postgres(), ports.of(Port.POSTGRES), register, console));
        List<ChildProcess.Recipe> children =
                Stream.concat(
                                Stream.of(recipes.kafka(), recipes.frontDoor()),
                                Stream.of(Service.values()).map(recipes::service))
                        .toList();
        for (ChildProcess.Recipe recipe : children) {
            parts.put(recipe.name(), new ChildProcess(recipe, register, console));
        }
    }

    Part part(String name) {
        return Objects.requireNonNull(parts.get(name), () -> "No part is named " + name);
    }

    ChildProcess child(String name) {
        return (ChildProcess) part(name);
    }

    void start(String name) {
        synchronized (this) {
            if (closed) {
                throw new StartRefused("Stopped while starting.");
            }
        }
        part(name).start();
    }

    /// Those who use others first: services and door, then broker and database.
    ///
    /// @param patience how long a part may take to end before it is ended by force
    void close(Duration patience) {
        synchronized (this) {
            closed = true;
        }
        List<String> users =
                parts.keySet().stream()
                        .filter(name -> !name.equals(POSTGRES) && !name.equals(Recipes.KAFKA))
                        .toList();
        stopTogether(users, patience);
        stopTogether(List.of(POSTGRES, Recipes.KAFKA), patience);
    }

    private void stopTogether(List<String> names, Duration patience) {
        List<Thread> stopping =
                names.stream()
                        .map(name -> Thread.ofVirtual().start(() -> part(name).stop(patience)))
                        .toList();
        try {
            for (Thread thread : stopping) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
