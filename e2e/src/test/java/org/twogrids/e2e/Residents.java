package org.twogrids.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Somebody who lives there, with an old phone and no account.
record Residents(String address) {

    /// @param report fields of the form but its stamp
    /// @return the page that answers it
    String report(String grid, Map<String, String> report)
            throws IOException, InterruptedException {
        String form = page(HttpRequest.newBuilder(at("/r/" + grid))).body();
        Map<String, String> fields = new HashMap<>(report);
        fields.put("stamp", between(form, "name=\"stamp\" value=\"", "\""));
        fields.put("area", grid);
        HttpResponse<String> taken = page(sending("/r", fields));
        assertThat(taken.statusCode()).isEqualTo(200);
        return taken.body();
    }

    /// @param word of the slip
    HttpResponse<String> look(String word) throws IOException, InterruptedException {
        return page(sending("/r/status", Map.of("word", word)));
    }

    /// @return the word on the slip that the page is
    static String word(String slip) {
        return between(slip, "<dd class=\"word\">", "<");
    }

    private URI at(String path) {
        return URI.create(address + path);
    }

    private HttpRequest.Builder sending(String path, Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> page(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String between(String page, String before, String after) {
        assertThat(page).contains(before);
        int start = page.indexOf(before) + before.length();
        return page.substring(start, page.indexOf(after, start));
    }
}
