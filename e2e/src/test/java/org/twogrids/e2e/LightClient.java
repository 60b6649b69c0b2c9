package org.twogrids.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.e2e.Field.Answer;

/// Calls by the lighter of the platform's two clients, a third of the other's work: what a program
/// that measures takes of the two processors the stack lacks. Without the other's patience: a call
/// that fails has failed.
final class LightClient {

    private final String address;
    private final Field field;

    /// @param field knows the tokens
    /// @param clients at a time; each keeps its connection
    LightClient(String address, Field field, int clients) {
        this.address = address;
        this.field = field;
        System.setProperty("http.maxConnections", Integer.toString(clients));
    }

    /// Flags the heating quarrel of Dongchang hutong.
    Answer flag(String worker) {
        String key = UUID.randomUUID().toString();
        return call(
                "POST",
                "/api/cases",
                Field.heating(key, "ELDER"),
                worker,
                Map.of("Idempotency-Key", key));
    }

    /// @return status 0 where there was no answer; no body but of a success
    Answer call(
            String method,
            String path,
            @Nullable JsonNode body,
            String who,
            Map<String, String> headers) {
        try {
            var call = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
            call.setRequestMethod(method);
            call.setRequestProperty("Authorization", "Bearer " + field.token(who));
            headers.forEach(call::setRequestProperty);
            if (body != null) {
                send(call, body.toString().getBytes(StandardCharsets.UTF_8));
            }
            int status = call.getResponseCode();
            if (status >= 300) {
                return new Answer(status, Field.JSON.nullNode());
            }
            try (InputStream answer = call.getInputStream()) {
                return new Answer(status, Field.JSON.readTree(answer));
            }
        } catch (IOException e) {
            return new Answer(0, Field.JSON.nullNode());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpURLConnection call, byte[] body) throws IOException {
        call.setRequestProperty("Content-Type", "application/json");
        call.setDoOutput(true);
        call.setFixedLengthStreamingMode(body.length);
        try (OutputStream sent = call.getOutputStream()) {
            sent.write(body);
        }
    }
}
