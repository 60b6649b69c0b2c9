package org.twogrids.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/// What of the demo data no file of the directory takes: yards, rotas, outside units. It comes in
/// by the calls that an administrator makes, and what is there already is left alone.
final class DemoCalls {

    /// File names.
    static final List<String> FILES = List.of("yards.json", "rotas.json", "units.json");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUBDISTRICT = "110101001";

    private final StackClient client;
    private final Path files;

    DemoCalls(StackClient client, Path files) {
        this.client = client;
        this.files = files;
    }

    /// @param token of who may change everything
    /// @return how many of all there were not before
    int run(String token) throws Exception {
        return yards(token) + rotas(token) + units(token);
    }

    private int yards(String token) throws Exception {
        List<String> known = names("/api/grid/yards?area=" + SUBDISTRICT, token);
        int opened = 0;
        for (JsonNode each : read("yards.json")) {
            if (known.contains(each.path("name").asText())) {
                continue;
            }
            ObjectNode details = each.deepCopy();
            details.remove("team");
            JsonNode yard = client.post("/api/grid/yards", details, token);
            seat(each.path("team").asText(), yard.path("id").asText(), token);
            opened++;
        }
        return opened;
    }

    /// The team sits there from now on; it may have come with a file a moment ago.
    private void seat(String team, String yard, String token) throws Exception {
        Readiness.await(team, () -> !find(team, token).isMissingNode());
        JsonNode known =
                client.read("/api/grid/teams/" + find(team, token).path("id").asText(), token);
        ObjectNode details = JSON.createObjectNode();
        for (String field :
                List.of("name", "kind", "level", "areas", "categories", "capacity", "to")) {
            details.set(field, known.path(field));
        }
        details.put("yard", yard);
        client.put(
                "/api/grid/teams/" + known.path("id").asText(),
                details,
                known.path("version").asLong(),
                token);
    }

    private JsonNode find(String team, String token) throws IOException, InterruptedException {
        for (JsonNode each : items("/api/grid/teams?area=" + SUBDISTRICT, token)) {
            if (each.path("name").asText().equals(team)) {
                return each;
            }
        }
        return JSON.missingNode();
    }

    private int rotas(String token) throws Exception {
        List<String> known = names("/api/grid/rotas?area=" + SUBDISTRICT, token);
        int drawn = 0;
        for (JsonNode each : read("rotas.json")) {
            if (known.contains(each.path("name").asText())) {
                continue;
            }
            ObjectNode rota = each.deepCopy();
            ArrayNode crew = JSON.createArrayNode();
            for (JsonNode login : each.path("plan").path("crew")) {
                crew.add(idOf(login.asText()));
            }
            ((ObjectNode) rota.path("plan")).set("crew", crew);
            client.post("/api/grid/rotas", rota, token);
            drawn++;
        }
        return drawn;
    }

    private int units(String token) throws Exception {
        int entered = 0;
        for (JsonNode each : read("units.json")) {
            String area = each.path("areas").path(0).asText();
            String known = "/api/grid/outside-units?area=" + area;
            if (!names(known, token).contains(each.path("name").asText())) {
                client.post("/api/grid/outside-units", each, token);
                entered++;
            }
        }
        return entered;
    }

    private String idOf(String login) throws Exception {
        String token = client.token(login);
        Readiness.await(login, () -> client.status("/api/grid/me", token) == 200);
        return client.read("/api/grid/me", token).path("id").asText();
    }

    private List<String> names(String path, String token) throws IOException, InterruptedException {
        return StreamSupport.stream(items(path, token).spliterator(), false)
                .map(each -> each.path("name").asText())
                .toList();
    }

    private JsonNode items(String path, String token) throws IOException, InterruptedException {
        return client.read(path, token).path("items");
    }

    private JsonNode read(String file) throws IOException {
        return JSON.readTree(files.resolve(file).toFile());
    }
}
