package org.twogrids.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.twogrids.e2e.Field.Answer;

/// One case and what its people do with it.
record Journey(Field field, String id) {

    /// @return the case that was made of the report
    static Journey flagged(Field field, String who, Map<String, ?> report) {
        Answer flagged =
                field.call("POST", "/api/cases", Field.JSON.valueToTree(report), who, Map.of());
        assertThat(flagged.status()).as("%s", flagged.body()).isEqualTo(201);
        return new Journey(field, flagged.body().path("id").asText());
    }

    /// A command, of the version that its sender sees.
    Answer move(String who, String move, Map<String, ?> body) {
        return field.call(
                "POST",
                path(move),
                Field.JSON.valueToTree(body),
                who,
                Map.of("If-Match", '"' + seen(who).path("version").asText() + '"'));
    }

    /// @return the case as it is after the command
    JsonNode moved(String who, String move, Map<String, ?> body) {
        Answer answer = move(who, move, body);
        assertThat(answer.status())
                .as("%s by %s: %s", move, who, answer.body())
                .isIn(List.of(200, 201));
        return answer.body();
    }

    JsonNode seen(String who) {
        Answer answer = field.get("/api/cases/" + id, who);
        assertThat(answer.status()).as("%s looks at %s", who, id).isEqualTo(200);
        return answer.body();
    }

    Answer get(String who, String part) {
        return field.get(path(part), who);
    }

    /// @return the kinds of the entries of its journal, the first one first
    List<String> journal(String who) {
        return texts(get(who, "journal").body().path("items"), "kind");
    }

    String path(String part) {
        return "/api/cases/" + id + "/" + part;
    }

    static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }
}
