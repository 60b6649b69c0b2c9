package org.twogrids.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Ahead-of-time caches (JEP 483, 514, 515): what a part's JVM had loaded, linked and measured in
/// an earlier start, so that the next takes less than half the time. A cache lies beside the jar
/// that is started and holds for the very files that were recorded.
///
/// @param recording whether the parts write their caches when they end, instead of using them
record AotCaches(Installation installation, boolean recording) {

    /// The JVM's flags for a part that starts this jar; none where no cache holds.
    List<String> flags(String part, Path jar) {
        if (recording) {
            return List.of("-XX:AOTCacheOutput=" + beside(jar, part));
        }
        return holds(part, jar) ? List.of("-XX:AOTCache=" + beside(jar, part)) : List.of();
    }

    /// Whether every part has a cache that holds.
    boolean complete() {
        return holds(Recipes.KAFKA, installation.launcher())
                && holds(Recipes.FRONT_DOOR, installation.frontDoor())
                && Stream.of(Service.values())
                        .allMatch(
                                service -> holds(service.id(), installation.application(service)));
    }

    private static boolean holds(String part, Path jar) {
        Path cache = beside(jar, part);
        try {
            if (Files.notExists(cache)) {
                return false;
            }
            FileTime recorded = Files.getLastModifiedTime(cache);
            for (Path file : classPath(jar)) {
                if (Files.exists(file) && Files.getLastModifiedTime(file).compareTo(recorded) > 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> classPath(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            String libraries =
                    file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Stream.concat(
                            Stream.of(jar),
                            Pattern.compile(" ").splitAsStream(libraries).map(jar::resolveSibling))
                    .toList();
        }
    }

    private static Path beside(Path jar, String part) {
        return jar.resolveSibling(part + ".aot");
    }
}
