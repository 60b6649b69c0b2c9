package org.twogrids.kernel.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// Records by what they have to do with, put in order once, so that nobody who asks has to.
final class Groups {

    private Groups() {}

    /// Most keys have one or two records: lists without room to grow.
    static <K, T> Map<K, List<T>> of(
            Collection<T> records, Comparator<T> order, Function<T, Stream<K>> keys) {
        Map<K, List<T>> groups = new HashMap<>();
        for (T record : records) {
            keys.apply(record)
                    .distinct()
                    .forEach(
                            key ->
                                    groups.computeIfAbsent(key, none -> new ArrayList<>(1))
                                            .add(record));
        }
        groups.replaceAll((same, group) -> group.stream().sorted(order).toList());
        return groups;
    }
}
