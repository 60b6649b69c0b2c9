package org.twogrids.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// Brings the demo files into grid-service through its import calls, as the person who installs a
/// real deployment would. Files that are the same as last time are not sent again.
final class DemoImport {

    private static final int SHOWN = 5;
    private static final String GEOJSON = "application/geo+json";
    private static final String CSV = "text/csv";

    private final Path files;
    private final Path marker;
    private final StackClient client;
    private final Console console;

    DemoImport(Installation installation, StackClient client, Console console) {
        this.files = installation.demo();
        this.marker = installation.data().resolve("demo-imported");
        this.client = client;
        this.console = console;
    }

    /// File name to media type, in the order in which one file needs the other.
    private static Map<String, String> inOrder() {
        Map<String, String> order = new LinkedHashMap<>();
        order.put("areas.geojson", GEOJSON);
        order.put("members.csv", CSV);
        order.put("postings.csv", CSV);
        order.put("mentors.csv", CSV);
        order.put("teams.csv", CSV);
        order.put("team-members.csv", CSV);
        order.put("duty.csv", CSV);
        order.put("honours.csv", CSV);
        order.put("activities.csv", CSV);
        return order;
    }

    /// Whether these very files were imported into this data before.
    boolean isDone() throws IOException {
        return Files.exists(marker) && Files.readString(marker).equals(fingerprint());
    }

    void run() throws Exception {
        String token = client.token("installer");
        for (var file : inOrder().entrySet()) {
            String kind = file.getKey().substring(0, file.getKey().indexOf('.'));
            JsonNode report =
                    client.send(
                            "/api/grid/imports/" + kind,
                            files.resolve(file.getKey()),
                            file.getValue(),
                            token);
            say(file.getKey(), report);
        }
        int made = new DemoCalls(client, files).run(token);
        console.say("    %-18s %d made by calls".formatted("yards, rotas, units", made));
        Files.writeString(marker, fingerprint());
    }

    private void say(String file, JsonNode report) {
        JsonNode rejected = report.path("rejected");
        console.say(
                "    %-18s %d accepted, %d unchanged, %d rejected%s"
                        .formatted(
                                file,
                                report.path("accepted").asInt(),
                                report.path("unchanged").asInt(),
                                report.path("rejections").asInt(),
                                report.path("applied").asBoolean() ? "" : ": nothing taken in"));
        int shown = 0;
        for (JsonNode row : rejected) {
            if (shown++ < SHOWN) {
                console.say(
                        "      row %s, %s: %s"
                                .formatted(
                                        row.path("row").asText(),
                                        row.path("field").asText(),
                                        row.path("problem").asText()));
            }
        }
    }

    private String fingerprint() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : inOrder().keySet()) {
                digest.update(Files.readAllBytes(files.resolve(file)));
            }
            for (String file : DemoCalls.FILES) {
                digest.update(Files.readAllBytes(files.resolve(file)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
