package org.twogrids.deploy.frontdoor;

import static java.net.http.HttpResponse.BodyHandlers.ofInputStream;
import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontDoorTest {

    private static final String NOBODY = "http://localhost:1";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private Upstream upstream;
    private int port;

    @BeforeEach
    void opens() throws Exception {
        upstream = new Upstream();
        port = open(Map.of());
    }

    @AfterEach
    void closes() {
        upstream.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private int open(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>();
        environment.put("FRONT_DOOR_PORT", "0");
        environment.put("FRONT_DOOR_MAX_BODY_MB", "1");
        environment.put("FRONT_DOOR_MAX_FILE_MB", "2");
        environment.put("GRID_URL", NOBODY);
        environment.put("CASES_URL", upstream.url());
        environment.put("ALERTS_URL", upstream.url());
        environment.put("HEALTH_PARTS", "case-service=" + upstream.url() + "/q/health/ready");
        environment.putAll(more);
        FrontDoor door = new FrontDoor(Settings.from(environment), ConsoleFiles.load());
        vertx.deployVerticle(door).toCompletionStage().toCompletableFuture().join();
        return door.port();
    }

    @Test
    void a_request_reaches_its_service_with_path_and_host_unchanged() throws Exception {
        assertThat(get("/api/cases?status=OPEN&limit=5").body())
                .startsWith("GET /api/cases?status=OPEN&limit=5 host=localhost:" + port);
        assertThat(get("/r/abc").body()).startsWith("GET /r/abc ");
        assertThat(send(request("/r").POST(body(3))).body())
                .startsWith("POST /r ")
                .endsWith("body=3");
        assertThat(get("/a/abc").body()).startsWith("GET /a/abc ");
        assertThat(send(request("/api/alerts/1/acknowledgement").POST(body(3))).body())
                .startsWith("POST /api/alerts/1/acknowledgement ")
                .endsWith("body=3");
    }

    @Test
    void what_a_client_says_about_other_clients_is_not_believed() throws Exception {
        String seen =
                send(request("/api/cases")
                                .header("X-Forwarded-For", "10.1.1.1")
                                .header("Forwarded", "for=10.1.1.1"))
                        .body();
        assertThat(seen).contains("for=[127.0.0.1]");
    }

    @Test
    void headers_of_one_hop_stay_on_it() throws Exception {
        String answer =
                raw(
                        "GET /api/cases HTTP/1.1\r\nHost: localhost\r\nX-Hop: 1\r\n"
                                + "Connection: X-Hop\r\nConnection: close\r\n\r\n");
        assertThat(answer).contains("hop=null").doesNotContainIgnoringCase("keep-alive: timeout");
    }

    @Test
    void an_unknown_api_path_is_a_problem_and_never_the_console() throws Exception {
        var answer = send(request("/api/nope").header("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("title")).isEqualTo("没有这个地址");
        assertThat(send(request("/api/nope").header("Accept-Language", "en-GB")).body())
                .contains("Nothing is found here");
    }

    @Test
    void the_embedded_identity_is_reached_only_where_configured() throws Exception {
        assertThat(get("/idp/people").statusCode()).isEqualTo(404);
        port = open(Map.of("IDP_URL", upstream.url()));
        assertThat(get("/idp/people").body()).startsWith("GET /idp/people ");
    }

    @Test
    void paths_that_climb_reach_nobody() throws Exception {
        for (String path : new String[] {"/api/cases/../../q/metrics", "/api/cases/%2e%2e/q"}) {
            String answer =
                    raw(
                            "GET "
                                    + path
                                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 400");
        }
        assertThat(get("/q/health").statusCode()).isEqualTo(404);
    }

    @Test
    void a_service_that_is_down_is_a_503_that_says_when_to_come_again() throws Exception {
        var answer = get("/api/grid/areas");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @Test
    void a_resident_reads_on_a_page_that_the_service_is_away_with_110_first() throws Exception {
        port = open(Map.of("CASES_URL", "http://127.0.0.1:1"));
        var answer = send(request("/r/110101001005001").header("Accept", "text/html,*/*;q=0.8"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).contains("lang=\"zh-CN\"", "tel:110");
        assertThat(answer.body().indexOf("tel:110")).isLessThan(answer.body().indexOf("刷新"));
        assertThat(send(request("/r?lang=en").header("Accept", "text/html")).body())
                .contains("Call 110 first");
        for (var other :
                List.of(
                        request("/r").header("Accept", "application/json"),
                        request("/api/cases").header("Accept", "text/html"))) {
            assertThat(send(other).headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
        }
    }

    @Test
    void a_service_that_does_not_answer_is_a_504() throws Exception {
        port = open(Map.of("FRONT_DOOR_PATIENCE_SECONDS", "1"));
        assertThat(get("/api/cases/silent").statusCode()).isEqualTo(504);
    }

    @Test
    void a_body_beyond_the_limit_is_refused_announced_or_not() throws Exception {
        assertThat(send(request("/api/cases").POST(body(1 << 20))).statusCode()).isEqualTo(200);
        assertThat(send(request("/api/cases").POST(body((1 << 20) + 1))).statusCode())
                .isEqualTo(413);
        var unannounced =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3 << 20]));
        assertThat(send(request("/api/cases").POST(unannounced)).statusCode()).isEqualTo(413);
    }

    @Test
    void files_may_be_larger_where_files_come() throws Exception {
        String attachments = "/api/cases/01890000-0000-7000-8000-000000000000/attachments";
        assertThat(send(request(attachments).POST(body(2 << 20))).statusCode()).isEqualTo(200);
        assertThat(send(request(attachments).POST(body((2 << 20) + 1))).statusCode())
                .isEqualTo(413);
    }

    @Test
    void events_arrive_while_the_stream_is_open_and_end_with_the_client() throws Exception {
        HttpClient reader = HttpClient.newHttpClient();
        var answer = reader.send(request("/api/alerts/stream").build(), ofInputStream());
        var lines =
                new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        assertThat(lines.readLine()).isEqualTo("data: first");

        upstream.goOn.countDown();
        reader.shutdownNow();
        assertThat(upstream.streamEnded.get(20, TimeUnit.SECONDS)).isNotEmpty();
    }

    @Test
    void every_answer_carries_the_security_headers() throws Exception {
        for (String path : new String[] {"/", "/api/cases", "/api/nope", "/api/grid", "/healthz"}) {
            var headers = get(path).headers();
            assertThat(headers.allValues("Content-Security-Policy")).hasSize(1);
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("frame-ancestors 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("Permissions-Policy").orElseThrow())
                    .contains("geolocation=(self)");
        }
    }

    @Test
    void health_names_the_parts_that_are_not_up() throws Exception {
        var up = get("/healthz");
        assertThat(up.statusCode()).isEqualTo(200);
        assertThat(up.body()).contains("\"case-service\":\"UP\"", "[\"case-service: broker\"]");

        port = open(Map.of("HEALTH_PARTS", "a=" + upstream.url() + "/q/health/ready,b=" + NOBODY));
        var down = get("/healthz");
        assertThat(down.statusCode()).isEqualTo(503);
        assertThat(new JsonObject(down.body()).getJsonArray("down")).containsExactly("b");
    }

    @Test
    void a_page_address_shows_the_console_and_its_index_is_never_cached() throws Exception {
        var page = send(request("/cases/42").header("Accept", "text/html,*/*"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).contains("text/html");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache");
        var again =
                send(
                        request("/")
                                .header(
                                        "If-None-Match",
                                        page.headers().firstValue("ETag").orElseThrow()));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(get("/assets/missing.js").statusCode()).isEqualTo(404);
        assertThat(send(request("/").POST(body(1))).statusCode()).isEqualTo(405);
    }

    @Test
    void a_page_under_another_host_leads_to_the_address_that_logins_are_bound_to()
            throws Exception {
        port = open(Map.of("FRONT_DOOR_ORIGIN", "https://grids.example.org"));

        var answer = get("/cases?risk=RED");
        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location"))
                .contains("https://grids.example.org/cases?risk=RED");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), ofString());
    }

    private static HttpRequest.BodyPublisher body(int length) {
        return BodyPublishers.ofByteArray(new byte[length]);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
