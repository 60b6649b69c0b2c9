package org.twogrids.grid;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.twogrids.kernel.testing.TestTokens;

/// The service over HTTP, as somebody who reads English.
public record As(String login) {

    public static final As INSTALLER = new As("installer");

    public RequestSpecification calling() {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.of(login))
                .header("Accept-Language", "en");
    }

    /// Sends bytes exactly as they are.
    public HttpResponse<String> sending(String file, String type, byte[] body) {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:%d/api/grid/imports/%s"
                                                .formatted(RestAssured.port, file)))
                        .header("Authorization", "Bearer " + TestTokens.of(login))
                        .header("Accept-Language", "en")
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A file as it goes out.
    public byte[] exporting(String name) {
        return calling()
                .get("/api/grid/exports/" + name)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /// What became of the rows.
    public JsonPath importing(String file, String content) {
        String type = file.startsWith("areas") ? "application/geo+json" : "text/csv";
        var answer = sending(file, type, content.getBytes(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return JsonPath.from(answer.body());
    }
}
