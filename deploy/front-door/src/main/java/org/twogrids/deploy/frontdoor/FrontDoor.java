package org.twogrids.deploy.frontdoor;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Sends every request to who answers for its path.
final class FrontDoor extends AbstractVerticle {

    /// Every open event stream holds a connection of its own to its service.
    private static final int CONNECTIONS = 20_000;

    /// A stream is never idle this long: services send a comment each 15 s.
    private static final int IDLE_SECONDS = 120;

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Settings settings;
    private final ConsoleFiles console;
    private final Map<String, Handler<HttpServerRequest>> byPrefix = new LinkedHashMap<>();
    private @Nullable HttpServer server;

    FrontDoor(Settings settings, ConsoleFiles console) {
        this.settings = settings;
        this.console = console;
    }

    @Override
    public void start(Promise<Void> started) {
        HttpClientOptions toServices =
                new HttpClientOptions()
                        .setKeepAlive(true)
                        .setConnectTimeout(2_000)
                        .setMaxHeaderSize(32 * 1024);
        HttpClient client =
                vertx.createHttpClient(toServices, new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        settings.origins()
                .forEach(
                        (prefix, origin) ->
                                byPrefix.put(prefix, Forwarding.to(origin, client, settings)));
        byPrefix.put("/healthz", readOnly(new Health(vertx, settings.parts())));
        HttpServerOptions open =
                new HttpServerOptions()
                        .setHost(settings.host())
                        .setPort(settings.port())
                        .setIdleTimeout(IDLE_SECONDS)
                        .setMaxHeaderSize(16 * 1024)
                        .setHttp2ClearTextEnabled(false)
                        .setHandle100ContinueAutomatically(true);
        HttpServer opening = vertx.createHttpServer(open).requestHandler(this::handle);
        server = opening;
        opening.listen().<Void>mapEmpty().onComplete(started);
    }

    int port() {
        return server == null ? settings.port() : server.actualPort();
    }

    private void handle(HttpServerRequest request) {
        String path = request.path();
        if (path == null || climbs(path) || request.authority() == null) {
            Refusal.MALFORMED.answer(request);
            return;
        }
        for (var entry : byPrefix.entrySet()) {
            if (under(entry.getKey(), path)) {
                entry.getValue().handle(request);
                return;
            }
        }
        if (under("/api", path) || under("/idp", path)) {
            Refusal.NOT_FOUND.answer(request);
        } else {
            readOnly(reading -> page(reading, path)).handle(request);
        }
    }

    private void page(HttpServerRequest request, String path) {
        String host = String.valueOf(request.authority());
        settings.origin()
                .filter(origin -> !origin.endsWith("//" + host))
                .ifPresentOrElse(
                        origin -> Refusal.elsewhere(request, origin + request.uri()),
                        () -> console.answer(request, path));
    }

    private static Handler<HttpServerRequest> readOnly(Handler<HttpServerRequest> answer) {
        return request -> {
            if (READING.contains(request.method())) {
                answer.handle(request);
            } else {
                Refusal.METHOD_NOT_ALLOWED.answer(request);
            }
        };
    }

    private static boolean under(String prefix, String path) {
        return path.startsWith(prefix)
                && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    /// A path that a server behind the door could read as another one than the door did.
    private static boolean climbs(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.contains("/..")
                || lower.contains("%2e")
                || lower.contains("%2f")
                || lower.contains("%5c")
                || lower.contains("\\")
                || lower.contains(";");
    }
}
