package org.twogrids.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/// Calls with as little work as they can be made: what a program that measures takes of the two
/// processors the stack lacks, and the platform's own clients took a twentieth of them. It knows
/// what this stack answers and no more, and without a library's patience: a call that fails has
/// failed.
final class LightClient {

    private final URI address;
    private final Field field;
    private final Deque<Line> idle = new ConcurrentLinkedDeque<>();

    /// @param field knows the tokens
    LightClient(String address, Field field) {
        this.address = URI.create(address);
        this.field = field;
    }

    /// Flags the heating quarrel of Dongchang hutong.
    Reply flag(String worker) {
        String key = UUID.randomUUID().toString();
        return call(
                "POST",
                "/api/cases",
                Field.heating(key, "ELDER"),
                worker,
                Map.of("Idempotency-Key", key));
    }

    /// @return status 0 where there was no answer
    Reply call(
            String method,
            String path,
            @Nullable JsonNode body,
            String who,
            Map<String, String> headers) {
        try {
            byte[] content =
                    body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
            StringBuilder head = new StringBuilder(1024);
            head.append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
            add(head, "Host", address.getAuthority());
            add(head, "Authorization", "Bearer " + field.token(who));
            headers.forEach((name, value) -> add(head, name, value));
            if (body != null) {
                add(head, "Content-Type", "application/json");
                add(head, "Content-Length", Integer.toString(content.length));
            }
            head.append("\r\n");
            return ask(head.toString().getBytes(StandardCharsets.US_ASCII), content);
        } catch (IOException e) {
            return new Reply(0, new byte[0]);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reply ask(byte[] head, byte[] content) throws IOException {
        Line known = idle.pollFirst();
        Line line = known == null ? new Line(address) : known;
        try {
            Reply reply = line.ask(head, content);
            idle.addFirst(line);
            return reply;
        } catch (IOException e) {
            line.close();
            throw e;
        }
    }

    private static void add(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    /// @param content as it came; read only by whoever wants it
    record Reply(int status, byte[] content) {

        JsonNode body() {
            try {
                return Field.JSON.readTree(content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// A connection, for one call after another.
    private static final class Line {

        private final Socket socket;
        private final InputStream in;

        Line(URI address) throws IOException {
            socket = new Socket(address.getHost(), address.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }

        Reply ask(byte[] head, byte[] content) throws IOException {
            byte[] all = new byte[head.length + content.length];
            System.arraycopy(head, 0, all, 0, head.length);
            System.arraycopy(content, 0, all, head.length, content.length);
            socket.getOutputStream().write(all);
            int status = Integer.parseInt(read().split(" ", 3)[1]);
            int length = 0;
            boolean chunked = false;
            for (String header = read(); !header.isEmpty(); header = read()) {
                String[] parts = header.toLowerCase(Locale.ROOT).split(": *", 2);
                if (parts[0].equals("content-length")) {
                    length = Integer.parseInt(parts[1]);
                }
                chunked |= parts[0].equals("transfer-encoding");
            }
            return new Reply(status, chunked ? chunks() : in.readNBytes(length));
        }

        private byte[] chunks() throws IOException {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            int length;
            do {
                length = Integer.parseInt(read(), 16);
                all.write(in.readNBytes(length));
                read();
            } while (length > 0);
            return all.toByteArray();
        }

        void close() throws IOException {
            socket.close();
        }

        private String read() throws IOException {
            StringBuilder line = new StringBuilder(64);
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new EOFException();
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }
    }
}
