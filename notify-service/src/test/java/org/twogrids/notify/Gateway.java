package org.twogrids.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// The other side of the channels over HTTP: a server on a real socket that can be as unwell as one
/// wants.
public final class Gateway implements AutoCloseable {

    public enum Manner {
        ACCEPTS("HTTP/1.1 202 Accepted\r\n", "{\"id\":\"g-1\",\"errcode\":0}"),
        BUSY("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 30\r\n", "{}"),
        BROKEN("HTTP/1.1 500 Internal Server Error\r\n", "oops"),
        REFUSES("HTTP/1.1 422 Unprocessable Content\r\n", "{\"error\":\"no such number\"}"),
        GONE("HTTP/1.1 410 Gone\r\n", "{}"),
        FORBIDS("HTTP/1.1 403 Forbidden\r\n", "{}"),
        NONSENSE("HTTP/1.1 200 OK\r\n", "<html>login</html>"),
        /// Says no in the way of a group robot.
        TOO_OFTEN(
                "HTTP/1.1 200 OK\r\n", "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}"),
        /// Takes the request and never says a word: a half-open line.
        SILENT("", ""),
        /// Begins an answer and leaves it at that.
        DRIPS("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", ""),
        /// Begins an answer and hangs up.
        CUTS_OFF("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", ""),
        HANGS_UP("", "");

        private final String head;
        private final String body;

        Manner(String head, String body) {
            this.head = head;
            this.body = body;
        }
    }

    /// @param headers names in lower case
    public record Call(String path, Map<String, String> headers, byte[] body) {

        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private volatile Manner manner = Manner.ACCEPTS;
    private volatile ServerSocket server;
    private volatile Thread accepting;

    public Gateway(int port) {
        this.port = port;
        this.server = listen();
    }

    public void becomes(Manner next) {
        manner = next;
    }

    public void comesBack() {
        server = listen();
    }

    /// What somebody was sent, each try.
    public List<Call> callsTo(String number) {
        return calls.stream()
                .filter(call -> number.equals(call.json().path("to").asText()))
                .toList();
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /// Nobody listens any more, and open lines are gone. The port is free only once the thread
    /// that waits for callers has left.
    @Override
    public void close() {
        try {
            server.close();
            accepting.join();
            for (Socket line : open) {
                line.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ServerSocket listen() {
        try {
            var listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(WithChannels.HOST, port));
            accepting = Thread.ofVirtual().start(() -> accept(listening));
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket line = listening.accept();
                open.add(line);
                Thread.ofVirtual().start(() -> serve(line));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket line) {
        try (line) {
            InputStream in = new BufferedInputStream(line.getInputStream());
            while (answer(line, in)) {
                // as long as the line is kept
            }
        } catch (IOException e) {
            // hung up
        } finally {
            open.remove(line);
        }
    }

    private boolean answer(Socket line, InputStream in) throws IOException {
        String request = readLine(in);
        if (request.isEmpty()) {
            return false;
        }
        Map<String, String> headers = new HashMap<>();
        for (String header = readLine(in); !header.isEmpty(); header = readLine(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        calls.add(new Call(request.split(" ", -1)[1], headers, body));
        Manner now = manner;
        switch (now) {
            case HANGS_UP -> {
                return false;
            }
            case SILENT -> in.read(); // until the other side or the test gives up
            case CUTS_OFF -> {
                line.getOutputStream().write(now.head.getBytes(UTF_8));
                return false;
            }
            case DRIPS -> {
                line.getOutputStream().write(now.head.getBytes(UTF_8));
                in.read();
            }
            default ->
                    line.getOutputStream()
                            .write(
                                    (now.head
                                                    + "Content-Length: "
                                                    + now.body.length()
                                                    + "\r\n\r\n"
                                                    + now.body)
                                            .getBytes(UTF_8));
        }
        return now != Manner.SILENT && now != Manner.DRIPS;
    }

    private static String readLine(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next != -1 && next != '\n'; next = in.read()) {
            text.append((char) next);
        }
        return text.toString().strip();
    }
}
