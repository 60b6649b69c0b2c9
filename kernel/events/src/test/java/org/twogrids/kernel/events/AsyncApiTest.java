package org.twogrids.kernel.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// `docs/asyncapi.yaml` says what the records say. What the document must contain is derived from
/// the code; only its descriptions are free.
class AsyncApiTest {

    private static final Map<Class<?>, Map<String, Object>> PLAIN =
            Map.of(
                    UUID.class, Map.of("type", "string", "format", "uuid"),
                    Instant.class, Map.of("type", "string", "format", "date-time"),
                    LocalTime.class, Map.of("type", "string", "format", "time-local"),
                    String.class, Map.of("type", "string"),
                    long.class, Map.of("type", "integer", "format", "int64"),
                    int.class, Map.of("type", "integer", "format", "int32"),
                    double.class, Map.of("type", "number", "format", "double"),
                    Double.class, Map.of("type", "number", "format", "double"),
                    boolean.class, Map.of("type", "boolean"));
    private static final Set<String> FREE = Set.of("description", "summary");

    private static Map<String, ?> document = Map.of();

    @BeforeAll
    static void read() throws IOException {
        try (Reader file = Files.newBufferedReader(Path.of("../../docs/asyncapi.yaml"))) {
            document = at(new Yaml().load(file));
        }
    }

    @Test
    void every_topic_is_a_channel_as_the_deployment_declares_it() {
        Map<String, Object> expected = new TreeMap<>();
        for (Topic topic : Topics.ALL) {
            Map<String, Object> channel = new TreeMap<>();
            channel.put("address", topic.name());
            channel.put(
                    "bindings",
                    Map.of(
                            "kafka",
                            Map.of(
                                    "partitions",
                                    topic.partitions(),
                                    "topicConfiguration",
                                    configuration(topic))));
            Map<String, Object> messages =
                    EventCodecTest.events()
                            .filter(event -> event.topic().equals(topic))
                            .map(EventCodec::typeOf)
                            .collect(Collectors.toMap(type -> type, type -> ref("messages", type)));
            if (!messages.isEmpty()) {
                channel.put("messages", messages);
            }
            expected.put(topic.name(), channel);
        }
        assertThat(bare(at(document, "channels"))).isEqualTo(expected);
    }

    @Test
    void every_event_is_a_message_with_its_envelope_and_payload() {
        Map<String, ?> messages = at(document, "components", "messages");
        assertThat(messages.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        EventCodecTest.events().map(EventCodec::typeOf).toList());
        EventCodecTest.events()
                .forEach(
                        event -> {
                            String type = EventCodec.typeOf(event);
                            Map<String, ?> message = at(messages, type);
                            assertThat(message.get("name")).isEqualTo(type);
                            assertThat(message.get("headers"))
                                    .isEqualTo(ref("schemas", "Envelope"));
                            assertThat(message.get("payload"))
                                    .isEqualTo(ref("schemas", name(event.getClass())));
                            assertThat(event.key())
                                    .matches(
                                            (String)
                                                    at(message, "bindings", "kafka", "key")
                                                            .get("pattern"));
                        });
    }

    @Test
    void every_field_its_type_whether_it_may_be_missing_and_every_code_are_written_down() {
        Map<String, Object> expected = new TreeMap<>();
        EventCodecTest.events().forEach(event -> describe(event.getClass(), expected));

        Map<String, Object> written = new TreeMap<>(at(document, "components", "schemas"));
        written.remove("Envelope");
        assertThat(written.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (name, schema) -> assertThat(bare(written.get(name))).as(name).isEqualTo(schema));
    }

    @Test
    void the_envelope_lists_the_headers_that_are_sent() {
        UUID id = new UUID(1, 2);
        Map<String, ?> envelope = at(document, "components", "schemas", "Envelope");
        assertThat(at(envelope, "properties").keySet())
                .containsExactlyInAnyOrderElementsOf(
                        headers(new Envelope(id, "t", "s", Instant.EPOCH, "k", "trace", id, true)));
        assertThat(envelope.get("required"))
                .isEqualTo(
                        headers(new Envelope(id, "t", "s", Instant.EPOCH, "k", null, null, false)));
    }

    private static Map<String, Object> configuration(Topic topic) {
        return topic.compacted()
                ? Map.of("cleanup.policy", List.of("compact"))
                : Map.of(
                        "cleanup.policy",
                        List.of("delete"),
                        "retention.ms",
                        topic.retention().toMillis());
    }

    private static List<String> headers(Envelope envelope) {
        return StreamSupport.stream(EventCodec.headers(envelope).spliterator(), false)
                .map(Header::key)
                .toList();
    }

    /// Adds the schema of a record or enum, and of all it refers to.
    private static void describe(Class<?> type, Map<String, Object> schemas) {
        if (schemas.containsKey(name(type))) {
            return;
        }
        if (type.isEnum()) {
            List<String> codes =
                    Stream.of(type.getEnumConstants())
                            .map(each -> ((Enum<?>) each).name())
                            .toList();
            schemas.put(name(type), Map.of("type", "string", "enum", codes));
            return;
        }
        assertThat(type.isRecord()).as("%s has a form", type).isTrue();
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        schemas.put(
                name(type),
                Map.of("type", "object", "properties", properties, "required", required));
        for (RecordComponent field : type.getRecordComponents()) {
            properties.put(field.getName(), schema(field.getAnnotatedType(), schemas));
            if (!field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(field.getName());
            }
        }
    }

    private static Map<String, Object> schema(AnnotatedType annotated, Map<String, Object> all) {
        if (annotated instanceof AnnotatedParameterizedType many) {
            Object items = schema(many.getAnnotatedActualTypeArguments()[0], all);
            boolean unique = ((ParameterizedType) many.getType()).getRawType().equals(Set.class);
            return unique
                    ? Map.of("type", "array", "items", items, "uniqueItems", true)
                    : Map.of("type", "array", "items", items);
        }
        Class<?> type = (Class<?>) annotated.getType();
        Map<String, Object> plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        describe(type, all);
        return ref("schemas", name(type));
    }

    /// `CaseOpened` for [CaseEvent.Opened], `DirectoryTeamSeat` for [DirectoryEvent.Team.Seat].
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null
                ? type.getSimpleName()
                : name(outer).replaceFirst("Event$", "") + type.getSimpleName();
    }

    private static Map<String, Object> ref(String kind, String name) {
        return Map.of("$ref", "#/components/" + kind + "/" + name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> at(@Nullable Object node, String... path) {
        for (String step : path) {
            node = node instanceof Map<?, ?> map ? map.get(step) : null;
        }
        assertThat(node).as(String.join("/", path)).isInstanceOf(Map.class);
        return (Map<String, ?>) node;
    }

    /// Without descriptions: a description is text, a field of that name would be a map.
    private static @Nullable Object bare(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> kept = new LinkedHashMap<>();
            map.forEach(
                    (key, value) -> {
                        if (!(value instanceof String) || !FREE.contains(key)) {
                            kept.put(key, bare(value));
                        }
                    });
            return kept;
        }
        return node instanceof List<?> list ? list.stream().map(AsyncApiTest::bare).toList() : node;
    }
}
