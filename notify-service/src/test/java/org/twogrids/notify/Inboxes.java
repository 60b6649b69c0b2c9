package org.twogrids.notify;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.testing.TestTokens;

/// What people find when they look at their alerts, over HTTP.
public final class Inboxes {

    /// The service's clock may be years ahead of the tokens'.
    private static final Duration LONG = Duration.ofDays(3_650);

    private Inboxes() {}

    public static String token(String login) {
        return TestTokens.of(login, LONG);
    }

    /// The alerts of a case that somebody has, newest first.
    public static List<Map<String, Object>> of(String login, UUID caseId) {
        List<Map<String, Object>> items =
                given().auth()
                        .oauth2(token(login))
                        .get("/api/alerts?limit=200")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items");
        return items.stream().filter(item -> caseId.toString().equals(caseOf(item))).toList();
    }

    public static Map<String, Object> only(String login, UUID caseId) {
        List<Map<String, Object>> found = of(login, caseId);
        if (found.size() != 1) {
            throw new AssertionError(login + " has " + found);
        }
        return found.getFirst();
    }

    /// Waits for the first alert of the case.
    public static Map<String, Object> await(String login, UUID caseId) {
        eventually(() -> !of(login, caseId).isEmpty());
        return of(login, caseId).getFirst();
    }

    public static void eventually(Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    public static void acknowledge(String login, Map<String, Object> alert) {
        given().auth()
                .oauth2(token(login))
                .post("/api/alerts/{id}/acknowledgement", requireNonNull(alert.get("id")))
                .then()
                .statusCode(200);
    }

    public static void snooze(String login, Map<String, Object> alert, Instant until) {
        trySnooze(login, alert, until.toString(), "在现场").statusCode(200);
    }

    public static ValidatableResponse trySnooze(
            String login, Map<String, Object> alert, String until, String reason) {
        return given().auth()
                .oauth2(token(login))
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON)
                .body(Map.of("until", until, "reason", reason))
                .post("/api/alerts/{id}/snooze", requireNonNull(alert.get("id")))
                .then();
    }

    private static @Nullable Object caseOf(Map<String, Object> item) {
        return item.get("case") instanceof Map<?, ?> found ? found.get("id") : null;
    }
}
