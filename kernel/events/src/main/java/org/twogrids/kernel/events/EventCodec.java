package org.twogrids.kernel.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/// Events as bytes and headers, and back. Fields that a reader does not know are ignored, so that
/// an event may gain fields; it never loses one.
public final class EventCodec {

    private static final Map<String, Class<? extends Event>> CLASSES =
            Stream.of(CaseEvent.class, AlertEvent.class, DirectoryEvent.class, StaffingEvent.class)
                    .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                    .map(type -> type.asSubclass(Event.class))
                    .collect(Collectors.toUnmodifiableMap(EventCodec::typeOf, Function.identity()));

    /// Bare fields of the records, so that a method of a record never becomes part of its JSON.
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .visibility(PropertyAccessor.ALL, Visibility.NONE)
                    .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                    .visibility(PropertyAccessor.CREATOR, Visibility.ANY)
                    .defaultPropertyInclusion(Value.construct(Include.NON_NULL, Include.NON_NULL))
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private EventCodec() {}

    /// `org.twogrids.case.opened.v1` for [CaseEvent.Opened].
    public static String typeOf(Event event) {
        return typeOf(event.getClass());
    }

    public static byte[] bytes(Event event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event must always be writable", e);
        }
    }

    public static Headers headers(Envelope envelope) {
        Headers headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", envelope.id().toString());
        add(headers, "ce_type", envelope.type());
        add(headers, "ce_source", envelope.source());
        add(headers, "ce_time", envelope.time().toString());
        add(headers, "ce_subject", envelope.subject());
        add(headers, "content-type", "application/json");
        add(headers, "traceparent", envelope.traceparent());
        if (envelope.change() != null) {
            add(headers, "ce_change", envelope.change().toString());
            add(headers, "ce_changeends", Boolean.toString(envelope.changeEnds()));
        }
        return headers;
    }

    /// @throws UnreadableEvent where an attribute is missing or malformed
    public static Envelope envelope(Headers headers) {
        try {
            String change = text(headers, "ce_change");
            return new Envelope(
                    UUID.fromString(required(headers, "ce_id")),
                    required(headers, "ce_type"),
                    required(headers, "ce_source"),
                    Instant.parse(required(headers, "ce_time")),
                    required(headers, "ce_subject"),
                    text(headers, "traceparent"),
                    change == null ? null : UUID.fromString(change),
                    Boolean.parseBoolean(text(headers, "ce_changeends")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEvent("An attribute of the envelope is malformed", e);
        }
    }

    /// @throws UnreadableEvent where the type is unknown or the bytes are not that event
    public static Event event(Envelope envelope, byte @Nullable [] bytes) {
        Class<? extends Event> type = CLASSES.get(envelope.type());
        if (type == null) {
            throw new UnreadableEvent("Unknown type " + envelope.type());
        }
        if (bytes == null) {
            throw new UnreadableEvent("Empty record of type " + envelope.type());
        }
        try {
            return JSON.readValue(bytes, type);
        } catch (IOException e) {
            throw new UnreadableEvent("Not a readable " + envelope.type(), e);
        }
    }

    private static String typeOf(Class<?> type) {
        String family =
                type.getInterfaces()[0]
                        .getSimpleName()
                        .replace("Event", "")
                        .toLowerCase(Locale.ROOT);
        return "org.twogrids."
                + family
                + "."
                + type.getSimpleName().toLowerCase(Locale.ROOT)
                + ".v1";
    }

    private static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }

    private static String required(Headers headers, String name) {
        String value = text(headers, name);
        if (value == null) {
            throw new UnreadableEvent("Missing attribute " + name);
        }
        return value;
    }

    private static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
