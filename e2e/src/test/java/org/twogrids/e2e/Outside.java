package org.twogrids.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// Everything outside of the system that hears of alerts: the gateway for short messages and calls,
/// a group's robot, another system's webhook. It takes all and remembers what was said.
final class Outside implements AutoCloseable {

    private static final String AREA = "110101001";

    private final HttpServer server;
    private final Map<String, Queue<String>> heard = new HashMap<>();

    Outside() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        for (String ear : List.of("sms", "voice", "robot", "webhook")) {
            Queue<String> said = new ConcurrentLinkedQueue<>();
            heard.put(ear, said);
            server.createContext("/" + ear, exchange -> take(exchange, said));
        }
        server.start();
    }

    private static void take(HttpExchange exchange, Queue<String> said) throws IOException {
        try (exchange) {
            said.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            byte[] answer = "{\"id\":\"taken\",\"errcode\":0}".getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    /// What makes an installation tell all of them.
    Map<String, String> settings() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "CHANNELS_ADDRESS",
                address,
                "CHANNELS_VERIFIED_NUMBERS_ONLY",
                "false",
                "CHANNELS_GATEWAY_SMS",
                address + "/sms",
                "CHANNELS_GATEWAY_VOICE",
                address + "/voice",
                "CHANNELS_GATEWAY_SECRET",
                "shared-by-both-sides",
                "CHANNELS_ROBOTS_CHAT_URL",
                address + "/robot",
                "CHANNELS_ROBOTS_CHAT_AREA",
                AREA,
                "CHANNELS_WEBHOOKS_CITY_URL",
                address + "/webhook",
                "CHANNELS_WEBHOOKS_CITY_AREA",
                AREA,
                "CHANNELS_WEBHOOKS_CITY_SECRET",
                "shared-by-both-sides-too");
    }

    /// @param ear `sms`, `voice`, `robot` or `webhook`
    List<String> heard(String ear) {
        return List.copyOf(heard.getOrDefault(ear, new ConcurrentLinkedQueue<>()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
