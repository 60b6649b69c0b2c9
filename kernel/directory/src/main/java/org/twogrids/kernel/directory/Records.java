package org.twogrids.kernel.directory;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twogrids.kernel.events.DirectoryEvent;

/// The newest record of each entity, kind by kind and by id, immutable. Kinds that a change does
/// not touch are the same object as before it.
final class Records {

    static final Records NONE = new Records(Map.of());

    private final Map<Class<?>, Map<Object, DirectoryEvent>> kinds;

    private Records(Map<Class<?>, Map<Object, DirectoryEvent>> kinds) {
        this.kinds = kinds;
    }

    Records with(Collection<? extends DirectoryEvent> fresh) {
        Map<Class<?>, Map<Object, DirectoryEvent>> all = new HashMap<>(kinds);
        Map<Class<?>, List<DirectoryEvent>> changed =
                fresh.stream().collect(groupingBy(DirectoryEvent::getClass));
        changed.forEach((kind, records) -> all.put(kind, with(kind, records)));
        return new Records(all);
    }

    /// By the id that the kind has: a code, a UUID.
    @SuppressWarnings("unchecked") // ids of one kind are of one type
    <K, T extends DirectoryEvent> Map<K, T> byId(Class<T> kind) {
        return (Map<K, T>) kinds.getOrDefault(kind, Map.of());
    }

    <T extends DirectoryEvent> Collection<T> all(Class<T> kind) {
        return byId(kind).values();
    }

    /// Whether one of the kinds has changed.
    @SuppressWarnings("ReferenceEquality") // what is unchanged is shared
    boolean differs(Records before, Class<?>... some) {
        return Stream.of(some).anyMatch(kind -> kinds.get(kind) != before.kinds.get(kind));
    }

    private Map<Object, DirectoryEvent> with(Class<?> kind, List<DirectoryEvent> fresh) {
        Map<Object, DirectoryEvent> known = kinds.getOrDefault(kind, Map.of());
        Map<Object, DirectoryEvent> all = HashMap.newHashMap(known.size() + fresh.size());
        all.putAll(known);
        fresh.forEach(record -> all.put(id(record), record));
        return Collections.unmodifiableMap(all);
    }

    private static Object id(DirectoryEvent record) {
        return switch (record) {
            case DirectoryEvent.Area area -> area.code();
            case DirectoryEvent.Member member -> member.id();
            case DirectoryEvent.Posting posting -> posting.id();
            case DirectoryEvent.Team team -> team.id();
            case DirectoryEvent.Yard yard -> yard.id();
            case DirectoryEvent.Duty duty -> duty.id();
            case DirectoryEvent.Rota rota -> rota.id();
            case DirectoryEvent.Link link -> link.id();
            case DirectoryEvent.Mentorship pair -> pair.id();
            case DirectoryEvent.OutsideUnit unit -> unit.id();
            case DirectoryEvent.Heartbeat beat -> beat.key();
        };
    }
}
