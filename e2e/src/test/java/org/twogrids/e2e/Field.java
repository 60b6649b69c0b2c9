package org.twogrids.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.twogrids.deploy.local.StackClient;

/// People at work, through the front door.
final class Field {

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String address;
    private final StackClient client;

    Field(String address) {
        this.address = address;
        this.client = new StackClient(address);
    }

    /// An answer; status 0 where there was none.
    record Answer(int status, JsonNode body) {}

    /// Flags the heating quarrel of Dongchang hutong.
    Answer flag(String worker, String key, String risk) {
        return call(
                "POST", "/api/cases", heating(key, risk), worker, Map.of("Idempotency-Key", key));
    }

    /// That quarrel, as it is flagged.
    static ObjectNode heating(String key, String risk) {
        ObjectNode body = JSON.createObjectNode();
        body.put("category", "0602");
        body.put("title", "暖气改造争执");
        body.put("narrative", "两家因暖气改造互不相让,老人在家受冻。" + key);
        body.putObject("location")
                .put("type", "Point")
                .putArray("coordinates")
                .add(116.4036)
                .add(39.9215);
        body.putArray("riskFactors").add(risk);
        body.putArray("parties").addObject().put("name", "甲某").put("phone", phone(key));
        return body;
    }

    /// Another caller each time: from one phone the third call would be a repeat.
    private static String phone(String key) {
        return "139%08d".formatted(Math.floorMod(key.hashCode(), 100_000_000));
    }

    /// Repeats a flag under one key until it is acknowledged, as the console does.
    String flagUntilTaken(String worker) {
        String key = UUID.randomUUID().toString();
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        Answer answer = flag(worker, key, "ELDER");
        while (answer.status() != 201 && System.nanoTime() < end) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            answer = flag(worker, key, "ELDER");
        }
        if (answer.status() != 201) {
            throw new IllegalStateException("Not taken in 90 s: " + answer);
        }
        return answer.body().path("id").asText();
    }

    /// A file as it comes.
    HttpResponse<byte[]> file(String path, String who) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", "Bearer " + token(who))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /// Sends a file as the body.
    int send(String path, byte[] file, String who) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(address + path))
                                .header("Authorization", "Bearer " + token(who))
                                .header("Content-Type", "application/octet-stream")
                                .POST(BodyPublishers.ofByteArray(file))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    Answer get(String path, String who) {
        return call("GET", path, null, who, Map.of());
    }

    /// Every item of a list, page by page.
    List<JsonNode> all(String path, String who) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = get(path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor, who);
            if (page.status() != 200) {
                throw new IllegalStateException(path + ": " + page);
            }
            page.body().path("items").forEach(items::add);
            JsonNode next = page.body().path("next");
            cursor = next.isNull() || next.isMissingNode() ? "" : "&cursor=" + next.asText();
        } while (!cursor.isEmpty());
        return items;
    }

    Answer call(
            String method,
            String path,
            @Nullable JsonNode body,
            @Nullable String who,
            Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(Duration.ofSeconds(15))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body.toString()));
        headers.forEach(request::header);
        try {
            if (who != null) {
                request.header("Authorization", "Bearer " + token(who));
            }
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body()));
        } catch (IOException e) {
            return new Answer(0, JSON.nullNode());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String token(String who) throws IOException, InterruptedException {
        String known = tokens.get(who);
        if (known == null) {
            known = client.token(who);
            tokens.put(who, known);
        }
        return known;
    }
}
