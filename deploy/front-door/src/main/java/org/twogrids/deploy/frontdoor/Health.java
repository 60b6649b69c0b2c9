package org.twogrids.deploy.frontdoor;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `/healthz`: 200 once every part is ready, else 503 that names those that are not. What a part
/// calls degraded is listed and changes nothing. Parts are asked at most each [#KEPT_MILLIS] ms,
/// however often the question comes.
final class Health implements Handler<HttpServerRequest> {

    private static final long KEPT_MILLIS = 200;
    private static final long PATIENCE_MILLIS = 2_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final Map<String, URI> parts;
    private @Nullable Future<JsonObject> latest;

    private record Part(String name, boolean up, Stream<String> degraded) {}

    Health(Vertx vertx, Map<String, URI> parts) {
        this.vertx = vertx;
        this.parts = parts;
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(1_000));
    }

    @Override
    public void handle(HttpServerRequest request) {
        report().onSuccess(report -> answer(request, report));
    }

    private static void answer(HttpServerRequest request, JsonObject report) {
        SecurityHeaders.addTo(request.response().headers());
        request.response()
                .setStatusCode("UP".equals(report.getString("status")) ? 200 : 503)
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-store")
                .end(report.toBuffer());
    }

    private Future<JsonObject> report() {
        Future<JsonObject> known = latest;
        if (known != null) {
            return known;
        }
        List<Future<Part>> answers =
                parts.entrySet().stream().map(part -> ask(part.getKey(), part.getValue())).toList();
        Future<JsonObject> asked = Future.all(answers).map(all -> report(all.<Part>list()));
        latest = asked;
        asked.onComplete(done -> vertx.setTimer(KEPT_MILLIS, timer -> latest = null));
        return asked;
    }

    private static JsonObject report(List<Part> answers) {
        JsonObject states = new JsonObject();
        JsonArray down = new JsonArray();
        JsonArray degraded = new JsonArray();
        for (Part part : answers) {
            states.put(part.name, part.up ? "UP" : "DOWN");
            part.degraded.forEach(what -> degraded.add(part.name + ": " + what));
            if (!part.up) {
                down.add(part.name);
            }
        }
        return new JsonObject()
                .put("status", down.isEmpty() ? "UP" : "DOWN")
                .put("parts", states)
                .put("down", down)
                .put("degraded", degraded);
    }

    private Future<Part> ask(String name, URI ready) {
        RequestOptions options =
                new RequestOptions().setAbsoluteURI(ready.toString()).setTimeout(PATIENCE_MILLIS);
        return client.request(options)
                .compose(request -> request.send())
                .compose(response -> response.body().map(body -> part(name, response, body)))
                .otherwise(new Part(name, false, Stream.empty()));
    }

    private static Part part(String name, HttpClientResponse response, Buffer body) {
        return new Part(name, response.statusCode() == 200, degraded(body));
    }

    /// The `degraded` entry in the data of the check of that name.
    private static Stream<String> degraded(Buffer body) {
        try {
            return new JsonObject(body)
                    .getJsonArray("checks", new JsonArray()).stream()
                            .map(JsonObject.class::cast)
                            .filter(check -> "degraded".equals(check.getString("name")))
                            .map(check -> check.getJsonObject("data", new JsonObject()))
                            .map(data -> data.getString("degraded", ""))
                            .filter(words -> !words.isEmpty())
                            .flatMap(words -> Stream.of(words.split("; ", -1)));
        } catch (DecodeException | ClassCastException e) {
            return Stream.empty();
        }
    }
}
