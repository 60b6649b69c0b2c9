package org.twogrids.grid.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.EventCodec;

/// One field that a change made other than it was.
///
/// @param from the beginning of the period whose field it is; null where the entity has one only,
///     and for a grid's doors
/// @param was null where there was nothing
/// @param is null where nothing is left
record FieldChange(
        @Nullable Instant from,
        String field,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode was,
        @Schema(type = SchemaType.OBJECT) @Nullable JsonNode is) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// They tell which entity it is, not what became of it.
    private static final Set<String> FIXED = Set.of("version", "code", "kind", "id", "history");

    /// By period and field.
    ///
    /// @param before null for what is new
    static List<FieldChange> between(@Nullable DirectoryEvent before, DirectoryEvent after) {
        Map<String, JsonNode> was = before == null ? Map.of() : periods(tree(before));
        Map<String, JsonNode> is = periods(tree(after));
        Set<String> all = new TreeSet<>(was.keySet());
        all.addAll(is.keySet());
        List<FieldChange> changes = new ArrayList<>();
        all.forEach(
                from ->
                        compare(
                                from.isEmpty() ? null : Instant.parse(from),
                                was.getOrDefault(from, JsonNodeFactory.instance.objectNode()),
                                is.getOrDefault(from, JsonNodeFactory.instance.objectNode()),
                                changes));
        return changes;
    }

    private static void compare(
            @Nullable Instant from, JsonNode was, JsonNode is, List<FieldChange> changes) {
        Set<String> fields = new TreeSet<>();
        was.fieldNames().forEachRemaining(fields::add);
        is.fieldNames().forEachRemaining(fields::add);
        fields.removeAll(FIXED);
        for (String field : fields) {
            JsonNode before = value(was, field);
            JsonNode after = value(is, field);
            if (before == null ? after != null : !before.equals(after)) {
                changes.add(new FieldChange(from, field, before, after));
            }
        }
    }

    private static @Nullable JsonNode value(JsonNode period, String field) {
        JsonNode value = period.get(field);
        return value != null && field.equals("boundary") ? read(value.asText()) : value;
    }

    /// By their beginning; under the empty text an entity without a history, and a grid's doors,
    /// each of which has times of its own.
    private static SortedMap<String, JsonNode> periods(JsonNode record) {
        SortedMap<String, JsonNode> periods = new TreeMap<>();
        JsonNode history = record.get("history");
        if (history == null) {
            periods.put("", record);
        } else {
            history.forEach(period -> periods.put(period.get("from").asText(), period));
            if (record.has("doors")) {
                periods.put("", ((ObjectNode) record).retain("doors"));
            }
        }
        return periods;
    }

    private static JsonNode tree(DirectoryEvent record) {
        try {
            return JSON.readTree(EventCodec.bytes(record));
        } catch (IOException e) {
            throw new UncheckedIOException("A record must always be readable", e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("A published boundary must be readable", e);
        }
    }
}
