package org.twogrids.cases.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// Rows as `COPY` takes them, of the service's own entities: their columns are those that the
/// entities map, so that the service reads back what it would have written.
final class CopiedRows {

    private static final HexFormat HEX = HexFormat.of();
    private static final Map<Class<?>, Shape> SHAPES = new HashMap<>();

    private final Map<String, StringBuilder> tables = new LinkedHashMap<>();

    /// Before all that names it.
    void add(Object entity) {
        Shape shape = shape(entity.getClass());
        StringBuilder rows = tables.computeIfAbsent(shape.target(), _ -> new StringBuilder());
        for (int i = 0; i < shape.columns().size(); i++) {
            rows.append(i == 0 ? "" : "\t");
            write(rows, shape.columns().get(i).of(entity));
        }
        rows.append('\n');
    }

    /// Of a table without an entity.
    ///
    /// @param target table and columns, `name (a, b)`
    void add(String target, @Nullable Object... values) {
        StringBuilder rows = tables.computeIfAbsent(target, _ -> new StringBuilder());
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t");
            write(rows, values[i]);
        }
        rows.append('\n');
    }

    void copyTo(Connection connection) throws SQLException, IOException {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (Map.Entry<String, StringBuilder> table : tables.entrySet()) {
            copy.copyIn(
                    "copy " + table.getKey() + " from stdin",
                    new StringReader(table.getValue().toString()),
                    1 << 20);
        }
    }

    private static void write(StringBuilder row, @Nullable Object value) {
        switch (value) {
            case null -> row.append("\\N");
            case byte[] bytes -> HEX.formatHex(row.append("\\\\x"), bytes);
            case Collection<?> items ->
                    row.append('{')
                            .append(
                                    items.stream()
                                            .map(it -> escaped(quoted(it.toString())))
                                            .collect(Collectors.joining(",")))
                            .append('}');
            default -> row.append(escaped(value.toString()));
        }
    }

    private static String quoted(String item) {
        return '"' + item.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String escaped(String text) {
        return text.indexOf('\\') < 0 && text.indexOf('\n') < 0 && text.indexOf('\t') < 0
                ? text
                : text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    }

    private static Shape shape(Class<?> entity) {
        return SHAPES.computeIfAbsent(entity, CopiedRows::read);
    }

    private static Shape read(Class<?> entity) {
        List<Mapped> columns = new ArrayList<>();
        for (Class<?> part = entity; part != Object.class; part = part.getSuperclass()) {
            for (Field field : part.getDeclaredFields()) {
                if (isKept(field)) {
                    columns.addAll(mapped(field, List.of()));
                }
            }
        }
        String names = columns.stream().map(Mapped::name).collect(Collectors.joining(", "));
        return new Shape(entity.getAnnotation(Table.class).name() + " (" + names + ")", columns);
    }

    private static boolean isKept(Field field) {
        Column column = field.getAnnotation(Column.class);
        return !Modifier.isStatic(field.getModifiers())
                && !field.isAnnotationPresent(GeneratedValue.class)
                && (column == null || column.insertable());
    }

    private static List<Mapped> mapped(Field field, List<Field> inside) {
        field.setAccessible(true);
        List<Field> path = new ArrayList<>(inside);
        path.add(field);
        if (field.getType().isAnnotationPresent(Embeddable.class)) {
            return List.of(field.getType().getDeclaredFields()).stream()
                    .filter(it -> !Modifier.isStatic(it.getModifiers()))
                    .flatMap(it -> mapped(it, path).stream())
                    .toList();
        }
        Column column = field.getAnnotation(Column.class);
        String name =
                column == null || column.name().isEmpty()
                        ? field.getName()
                                .replaceAll("([a-z])([A-Z])", "$1_$2")
                                .toLowerCase(Locale.ROOT)
                        : column.name();
        return List.of(new Mapped(name, List.copyOf(path)));
    }

    private record Shape(String target, List<Mapped> columns) {}

    private record Mapped(String name, List<Field> path) {

        @Nullable Object of(Object entity) {
            Object value = entity;
            try {
                for (int i = 0; i < path.size() && value != null; i++) {
                    value = path.get(i).get(value);
                }
                return value;
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
