package org.twogrids.grid.imports;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A FeatureCollection (RFC 7946), one feature in memory at a time: properties become cells, the
/// geometry a cell of its own, and so the system of its coordinates, which the sender names: RFC
/// 7946 has no word for it.
final class GeoJsonFile {

    static final String GEOMETRY = "geometry";
    static final String COORDINATES = "coordinates";

    private static final ObjectMapper JSON = new ObjectMapper();

    private GeoJsonFile() {}

    static List<Row> read(InputStream body, String coordinates) throws IOException {
        try (JsonParser file = JSON.getFactory().createParser(body)) {
            return rows(file, coordinates);
        } catch (JsonProcessingException e) {
            throw UnreadableFile.brokenAt(
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr());
        } catch (CharConversionException e) {
            throw UnreadableFile.ofNoEncoding();
        }
    }

    private static List<Row> rows(JsonParser file, String coordinates) throws IOException {
        List<Row> rows = new ArrayList<>();
        if (file.nextToken() != JsonToken.START_OBJECT) {
            throw UnreadableFile.withoutColumns("features");
        }
        while (file.nextToken() == JsonToken.FIELD_NAME) {
            boolean features = file.currentName().equals("features");
            if (file.nextToken() == JsonToken.START_ARRAY && features) {
                while (file.nextToken() != JsonToken.END_ARRAY) {
                    Map<String, String> cells = cells(JSON.readTree(file));
                    cells.put(COORDINATES, coordinates);
                    UnreadableFile.requireRoom(rows);
                    rows.add(new Row(rows.size() + 1, cells));
                }
            } else {
                file.skipChildren();
            }
        }
        return rows;
    }

    private static Map<String, String> cells(JsonNode feature) {
        Map<String, String> cells = new HashMap<>();
        for (Map.Entry<String, JsonNode> property : feature.path("properties").properties()) {
            if (!property.getValue().isNull()) {
                cells.put(property.getKey(), property.getValue().asText());
            }
        }
        if (feature.path(GEOMETRY).isObject()) {
            cells.put(GEOMETRY, feature.path(GEOMETRY).toString());
        }
        return cells;
    }
}
