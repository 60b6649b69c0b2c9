package org.twogrids.notify.stream;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// Somebody who listens to the stream, and the lines that have come.
final class Connection implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<?> ended;

    private Connection(HttpRequest request) {
        ended =
                client.sendAsync(request, BodyHandlers.ofLines())
                        .thenAccept(
                                response -> {
                                    try (Stream<String> body = response.body()) {
                                        body.forEach(lines::add);
                                    }
                                });
    }

    static Connection open(int port, String token, String... headers) {
        var request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/api/alerts/stream"))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new Connection(request.build());
    }

    List<String> lines() {
        return lines;
    }

    /// Lines of data that name something.
    List<String> dataAbout(Object something) {
        return lines.stream()
                .filter(line -> line.startsWith("data") && line.contains(something.toString()))
                .toList();
    }

    String lastId() {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .reduce((first, last) -> last)
                .orElseThrow()
                .substring(3)
                .strip();
    }

    boolean isOpen() {
        return !lines.isEmpty() && !ended.isDone();
    }

    boolean hasEnded() {
        return ended.isDone();
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
