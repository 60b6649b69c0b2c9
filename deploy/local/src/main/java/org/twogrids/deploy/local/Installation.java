package org.twogrids.deploy.local;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the built system lies and where this stack keeps its data.
///
/// @param root the project
/// @param data what `make clean-data` forgets
public record Installation(Path root, Path data) {

    /// The project around the working directory, with its data in `.local/`.
    ///
    /// @throws StartRefused outside a project
    public static Installation here() {
        Path root = projectAround(Path.of("").toAbsolutePath());
        return new Installation(root, root.resolve(".local"));
    }

    /// The same project with other data.
    public Installation with(Path otherData) {
        return new Installation(root, otherData);
    }

    private static Path projectAround(Path folder) {
        for (Path here = folder; here != null; here = here.getParent()) {
            if (Files.isDirectory(here.resolve("deploy/local/demo"))) {
                return here;
            }
        }
        throw new StartRefused("Start this inside the project's folder.");
    }

    Path application(Service service) {
        return built(root.resolve(service.id()).resolve("target/quarkus-app/quarkus-run.jar"));
    }

    Path frontDoor() {
        return built(root.resolve("deploy/front-door/target/front-door.jar"));
    }

    Path launcher() {
        return built(root.resolve("deploy/local/target/local-stack.jar"));
    }

    Path demo() {
        return root.resolve("deploy/local/demo");
    }

    Path postgres() {
        return data.resolve("postgres");
    }

    Path kafka() {
        return data.resolve("kafka");
    }

    Path identity() {
        return data.resolve("idp");
    }

    Path keys(Service service) {
        return data.resolve("keys").resolve(service.database().id());
    }

    /// The sealed files of cases.
    Path attachments() {
        return data.resolve("attachments");
    }

    Path log(String part) {
        return data.resolve("logs").resolve(part + ".log");
    }

    private static Path built(Path file) {
        if (Files.notExists(file)) {
            throw new StartRefused("Not built yet: " + file + ". Run: make run");
        }
        return file;
    }
}
