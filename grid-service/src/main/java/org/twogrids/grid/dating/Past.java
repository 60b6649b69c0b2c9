package org.twogrids.grid.dating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.EventCodec;

/// What an entity answered for the time before an instant. Others have relied on that, so a change
/// of it is told from one of what is to come.
public final class Past {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Fields that say how a record came about, not what holds.
    private static final Set<String> APART = Set.of("version", "endedByHand");

    private Past() {}

    /// Whether the change alters what is answered for a time before `now`.
    ///
    /// @param before null for what is new
    public static boolean changes(
            @Nullable DirectoryEvent before, DirectoryEvent after, Instant now) {
        return !(before == null ? List.of() : of(before, now)).equals(of(after, now));
    }

    /// Which end of a period a change moves in what had passed before `now`: `from` or `to`.
    ///
    /// @param before null for a new period
    /// @return null where the change is of what is to come only
    public static @Nullable String moved(@Nullable Span before, Span after, Instant now) {
        if (before == null) {
            return after.from.isBefore(now) ? "from" : null;
        }
        return upTo(before.to, now).equals(upTo(after.to, now)) ? null : "to";
    }

    private static Instant upTo(@Nullable Instant to, Instant now) {
        return to == null || to.isAfter(now) ? now : to;
    }

    /// Its periods in the form in which they are published, each as far as `now`.
    private static List<ObjectNode> of(DirectoryEvent record, Instant now) {
        JsonNode whole = tree(record);
        JsonNode history = whole.get("history");
        return StreamSupport.stream(
                        (history == null ? List.of(whole) : history).spliterator(), false)
                .map(ObjectNode.class::cast)
                .filter(period -> instant(period, "from").isBefore(now))
                .filter(period -> !period.get("from").equals(period.get("to")))
                .map(period -> until(period, now))
                .toList();
    }

    private static ObjectNode until(ObjectNode period, Instant now) {
        if (period.get("to") == null || instant(period, "to").isAfter(now)) {
            period.put("to", now.toString());
        }
        return period.remove(APART);
    }

    private static Instant instant(JsonNode period, String field) {
        return Instant.parse(period.get(field).asText());
    }

    private static JsonNode tree(DirectoryEvent record) {
        try {
            return JSON.readTree(EventCodec.bytes(record));
        } catch (IOException e) {
            throw new UncheckedIOException("A record must always be readable", e);
        }
    }

    /// When something holds.
    ///
    /// @param to null while it is in force
    public record Span(Instant from, @Nullable Instant to) {}
}
