package org.twogrids.grid.postings;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.twogrids.grid.As;
import org.twogrids.grid.MiniDistrict;

/// Posting people over HTTP.
final class PostingCalls {

    private static final String JSON = "application/json; charset=UTF-8";

    private PostingCalls() {}

    static void member(String login, String name) {
        As.INSTALLER.importing("members", "login,name\n%s,%s\n".formatted(login, name));
        await().untilAsserted(
                        () -> new As(login).calling().get("/api/grid/me").then().statusCode(200));
    }

    /// Waits until the service has heard that the member holds so many offices.
    static void awaitOffices(String login, int count) {
        await().untilAsserted(
                        () ->
                                new As(login)
                                        .calling()
                                        .get("/api/grid/me")
                                        .then()
                                        .body("postings.size()", equalTo(count)));
    }

    /// From now on.
    static ValidatableResponse posting(
            As by, String login, String area, String role, boolean primary) {
        return posting(by, login, area, role, primary, null);
    }

    static ValidatableResponse posting(
            As by, String login, String area, String role, boolean primary, String from) {
        return by.calling()
                .contentType(JSON)
                .body(
                        "{\"member\":\"%s\",\"area\":\"%s\",\"role\":\"%s\",\"primary\":%s,%s\"reason\":\"试用\"}"
                                .formatted(
                                        MiniDistrict.memberId(login),
                                        area,
                                        role,
                                        primary,
                                        from == null ? "" : "\"from\":\"" + from + "\","))
                .post("/api/grid/postings")
                .then();
    }

    /// Now.
    static ValidatableResponse end(As by, String id, String etag) {
        return sending(by, etag, "{\"reason\":\"调离\"}", "/api/grid/postings/" + id + "/end");
    }

    static ValidatableResponse end(As by, String id, String etag, String to) {
        return sending(
                by,
                etag,
                "{\"to\":\"%s\",\"reason\":\"补录调离\"}".formatted(to),
                "/api/grid/postings/" + id + "/end");
    }

    static ValidatableResponse handOver(
            As by, String id, String etag, String successor, String at) {
        return sending(
                by,
                etag,
                "{\"successor\":\"%s\",%s\"reason\":\"轮岗\"}"
                        .formatted(
                                MiniDistrict.memberId(successor),
                                at == null ? "" : "\"at\":\"" + at + "\","),
                "/api/grid/postings/" + id + "/handover");
    }

    static ValidatableResponse history(As by, Map<String, ?> query) {
        return by.calling().queryParams(query).get("/api/grid/posting-versions").then();
    }

    private static ValidatableResponse sending(As by, String etag, String body, String path) {
        var request = by.calling().contentType(JSON);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.body(body).post(path).then();
    }
}
