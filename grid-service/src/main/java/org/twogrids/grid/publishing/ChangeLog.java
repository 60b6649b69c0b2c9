package org.twogrids.grid.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Envelope;
import org.twogrids.kernel.events.EventCodec;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// What became of every entity of the directory, change by change.
@ApplicationScoped
public class ChangeLog implements PanacheRepositoryBase<ChangeEntry, UUID> {

    private static final UUID NONE = new UUID(0, 0);

    private final Sealer sealer;

    ChangeLog(Sealer sealer) {
        this.sealer = sealer;
    }

    /// The changes of one entity, the newest first, each with the one before it.
    ///
    /// @param before changes older than this one: the cursor
    public List<Entry> of(String key, @Nullable UUID before, int limit) {
        List<ChangeEntry> found =
                before == null
                        ? find("entityKey = ?1 order by id desc", key).page(0, limit + 1).list()
                        : find("entityKey = ?1 and id < ?2 order by id desc", key, before)
                                .page(0, limit + 1)
                                .list();
        Map<UUID, Set<String>> together = together(found);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, found.size()); i++) {
            ChangeEntry older = i + 1 < found.size() ? found.get(i + 1) : null;
            entries.add(entry(found.get(i), older, together));
        }
        return entries;
    }

    /// Null where nobody gave a reason.
    public @Nullable String openReason(Entry entry) {
        byte[] sealed = entry.sealedReason();
        return sealed == null ? null : sealer.open(sealed, reasonOf(entry.id()));
    }

    static Spot reasonOf(UUID id) {
        return new Spot("change_entry", "reason", id);
    }

    /// The other areas of the same decisions.
    private Map<UUID, Set<String>> together(List<ChangeEntry> entries) {
        List<UUID> decisions =
                entries.stream()
                        .filter(entry -> entry.act() != null && entry.act() != Act.IMPORTED)
                        .map(ChangeEntry::change)
                        .filter(Objects::nonNull)
                        .toList();
        return decisions.isEmpty()
                ? Map.of()
                : list("change in ?1 and entityKey like 'area/%'", decisions).stream()
                        .filter(entry -> entry.change() != null)
                        .collect(
                                groupingBy(
                                        entry -> Objects.requireNonNull(entry.change()),
                                        mapping(
                                                ChangeEntry::entityKey,
                                                toCollection(TreeSet::new))));
    }

    private static Entry entry(
            ChangeEntry entry, @Nullable ChangeEntry older, Map<UUID, Set<String>> together) {
        UUID change = entry.change();
        Set<String> others =
                change == null
                        ? new TreeSet<>()
                        : new TreeSet<>(together.getOrDefault(change, Set.of()));
        others.remove(entry.entityKey());
        return new Entry(
                entry.id(),
                entry.version(),
                entry.act(),
                entry.changedAt(),
                entry.changedBy(),
                entry.reason(),
                record(entry),
                older == null ? null : record(older),
                older == null,
                List.copyOf(others));
    }

    private static @Nullable DirectoryEvent record(ChangeEntry entry) {
        String json = entry.record();
        if (json == null) {
            return null;
        }
        String kind = entry.entityKey().substring(0, entry.entityKey().indexOf('/'));
        var envelope =
                new Envelope(
                        NONE,
                        "org.twogrids.directory." + kind + ".v1",
                        "",
                        Instant.EPOCH,
                        "",
                        null,
                        null,
                        false);
        return (DirectoryEvent) EventCodec.event(envelope, json.getBytes(UTF_8));
    }

    /// @param act null of what was done before this was kept
    /// @param is the entity as the change left it; null likewise
    /// @param was the entity before; null likewise, and for the first
    /// @param first whether nothing is known of before
    /// @param together keys of the other areas that the same decision changed
    @SuppressWarnings("ArrayRecordComponent") // sealed bytes, never compared
    public record Entry(
            UUID id,
            long version,
            @Nullable Act act,
            Instant changedAt,
            String changedBy,
            byte @Nullable [] sealedReason,
            @Nullable DirectoryEvent is,
            @Nullable DirectoryEvent was,
            boolean first,
            List<String> together) {}
}
