package org.twogrids.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/// Talks to a running stack through its front door, as a person would.
public final class StackClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String address;

    public StackClient(String address) {
        this.address = address;
    }

    /// A bearer token of a demo person, good for 12 h.
    ///
    /// @throws IOException where nothing answers, or the person is not known
    public String token(String subject) throws IOException, InterruptedException {
        String form =
                "grant_type=password&client_id=console&scope=openid&password=demo&username="
                        + URLEncoder.encode(subject, StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                client.send(
                        to("/idp/token")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() == 503 || answer.statusCode() == 404) {
            throw new IOException("The stack has no demo identity, or is still starting.");
        }
        if (answer.statusCode() != 200) {
            throw new IOException("Nobody is known as " + subject + ".");
        }
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    /// The status of a GET; 0 where nothing answers.
    public int status(String path) throws InterruptedException {
        return status(to(path));
    }

    int status(String path, String token) throws InterruptedException {
        return status(to(path).header("Authorization", "Bearer " + token));
    }

    /// The status of a POST of JSON; 0 where nothing answers.
    int status(String path, JsonNode body, String token) throws InterruptedException {
        return status(
                to(path).header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    private int status(HttpRequest.Builder request) throws InterruptedException {
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /// Sends a file and reads the JSON answer.
    ///
    /// @throws IOException where the answer is not 2xx
    JsonNode send(String path, Path file, String mediaType, String token)
            throws IOException, InterruptedException {
        return post(path, BodyPublishers.ofFile(file), mediaType, token);
    }

    /// Sends JSON and reads the JSON answer.
    ///
    /// @throws IOException where the answer is not 2xx
    JsonNode post(String path, JsonNode body, String token)
            throws IOException, InterruptedException {
        return post(path, BodyPublishers.ofString(body.toString()), "application/json", token);
    }

    /// Reads the JSON answer of a GET.
    ///
    /// @throws IOException where the answer is not 2xx
    JsonNode read(String path, String token) throws IOException, InterruptedException {
        return answer(to(path).header("Authorization", "Bearer " + token).build());
    }

    /// Puts JSON in the place of the version that was seen.
    ///
    /// @throws IOException where the answer is not 2xx
    JsonNode put(String path, JsonNode body, long version, String token)
            throws IOException, InterruptedException {
        return answer(
                to(path).header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"" + version + "\"")
                        .PUT(BodyPublishers.ofString(body.toString()))
                        .build());
    }

    private JsonNode post(String path, BodyPublisher body, String mediaType, String token)
            throws IOException, InterruptedException {
        return answer(
                to(path).header("Authorization", "Bearer " + token)
                        .header("Content-Type", mediaType)
                        .timeout(Duration.ofMinutes(2))
                        .POST(body)
                        .build());
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(5));
    }
}
