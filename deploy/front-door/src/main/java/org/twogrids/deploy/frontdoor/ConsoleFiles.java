package org.twogrids.deploy.frontdoor;

import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The console's files, read once from the class path (`META-INF/console`) and held in memory,
/// compressed. A page address that names no file shows the console, which finds its own way.
final class ConsoleFiles {

    private static final String ROOT = "META-INF/console";
    private static final String INDEX = "/index.html";
    private static final String NO_CONSOLE =
            "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>警网 Two Grids</title>"
                    + "<h1>警网 Two Grids</h1><p>本安装未包含控制台。This installation has no console.</p>";

    private final Map<String, StaticFile> files;

    private ConsoleFiles(Map<String, StaticFile> files) {
        this.files = files;
    }

    static ConsoleFiles load() {
        URL index = ConsoleFiles.class.getClassLoader().getResource(ROOT + INDEX);
        if (index == null) {
            byte[] page = NO_CONSOLE.getBytes(StandardCharsets.UTF_8);
            return new ConsoleFiles(Map.of(INDEX, StaticFile.of(INDEX, page)));
        }
        try {
            URI uri = index.toURI();
            if (!uri.getScheme().equals("jar")) {
                return new ConsoleFiles(under(Path.of(uri).resolveSibling("")));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return new ConsoleFiles(under(jar.getPath(ROOT)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, StaticFile> under(Path root) throws IOException {
        Map<String, StaticFile> files = new HashMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = "/" + root.relativize(path).toString().replace('\\', '/');
                files.put(name, StaticFile.of(name, Files.readAllBytes(path)));
            }
        }
        return files;
    }

    void answer(HttpServerRequest request, String path) {
        find(path, path.equals("/") || asksForPage(request))
                .ifPresentOrElse(
                        file -> file.answer(request), () -> Refusal.NOT_FOUND.answer(request));
    }

    private Optional<StaticFile> find(String path, boolean page) {
        return Optional.ofNullable(files.get(path))
                .or(() -> Optional.ofNullable(page ? files.get(INDEX) : null));
    }

    private static boolean asksForPage(HttpServerRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html");
    }
}
