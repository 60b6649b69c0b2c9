package org.twogrids.deploy.frontdoor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A server behind the door: answers with what it was asked, streams on `…/stream`, is silent on
/// `…/silent`, and reports the health it is told to have.
final class Upstream implements AutoCloseable {

    private final HttpServer server;
    final CountDownLatch goOn = new CountDownLatch(1);
    final CompletableFuture<String> streamEnded = new CompletableFuture<>();
    final AtomicInteger ready = new AtomicInteger(200);

    Upstream() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::echo);
        server.createContext("/api/alerts/stream", this::stream);
        server.createContext("/api/cases/silent", exchange -> goOn(exchange));
        server.createContext("/q/health/ready", this::health);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void echo(HttpExchange exchange) throws IOException {
        int length = exchange.getRequestBody().readAllBytes().length;
        var headers = exchange.getRequestHeaders();
        exchange.getResponseHeaders().set("Keep-Alive", "timeout=5");
        reply(
                exchange,
                200,
                "%s %s host=%s for=%s hop=%s body=%d"
                        .formatted(
                                exchange.getRequestMethod(),
                                exchange.getRequestURI(),
                                headers.getFirst("Host"),
                                headers.get("X-Forwarded-For"),
                                headers.getFirst("X-Hop"),
                                length));
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            goOn.await();
            while (true) {
                out.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            streamEnded.complete(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void goOn(HttpExchange exchange) {
        try (exchange) {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void health(HttpExchange exchange) throws IOException {
        reply(
                exchange,
                ready.get(),
                """
                {"status":"UP","checks":[{"name":"database","status":"UP"},
                 {"name":"degraded","status":"UP","data":{"degraded":"broker"}}]}""");
    }

    private static void reply(HttpExchange exchange, int status, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        goOn.countDown();
        server.stop(0);
    }
}
