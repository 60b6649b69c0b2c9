package org.twogrids.grid.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.publishing.ChangeLog;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.privacy.AccessLog;

/// What became of an entity, for one reader. Reasons are words about people: only who decides over
/// its areas reads them, and that is logged.
@ApplicationScoped
class EntityHistory {

    private final ChangeLog changes;
    private final Directory directory;
    private final AccessLog log;

    EntityHistory(ChangeLog changes, Directory directory, AccessLog log) {
        this.changes = changes;
        this.directory = directory;
        this.log = log;
    }

    /// @param before changes older than this one: the cursor
    @Transactional
    List<Told> page(String key, @Nullable UUID before, int limit, Scope scope) {
        List<ChangeLog.Entry> page = changes.of(key, before, limit);
        if (page.isEmpty() && before == null) {
            throw new UnknownEntity(key);
        }
        DirectoryView view = directory.view();
        UUID reader = scope.member();
        boolean opens =
                reader != null
                        && page.stream()
                                .anyMatch(
                                        entry ->
                                                entry.sealedReason() != null
                                                        && reads(scope, entry.is(), view));
        if (reader == null || !opens) {
            return page.stream().map(entry -> new Told(entry, null)).toList();
        }
        directory.requireTrusted();
        log.append(reader, key, "history of the directory", List.of("reason"));
        return page.stream()
                .map(
                        entry ->
                                new Told(
                                        entry,
                                        reads(scope, entry.is(), view)
                                                ? changes.openReason(entry)
                                                : null))
                .toList();
    }

    private static boolean reads(Scope scope, @Nullable DirectoryEvent record, DirectoryView view) {
        return switch (record) {
            case DirectoryEvent.Area it ->
                    scope.covers(view.path(it.code(), it.history().getLast().from()));
            case DirectoryEvent.Link it ->
                    scope.covers(view.path(it.grid(), it.from()))
                            && scope.covers(view.path(it.policeGrid(), it.from()));
            case DirectoryEvent.Duty it -> scope.covers(view.path(it.area(), it.from()));
            case DirectoryEvent.Team it ->
                    it.history().getLast().areas().stream()
                            .allMatch(
                                    area ->
                                            scope.covers(
                                                    view.path(
                                                            area, it.history().getLast().from())));
            case DirectoryEvent.Yard it -> scope.covers(pathOf(it.history().getLast(), view));
            case DirectoryEvent.Mentorship it ->
                    Stream.of(it.mentor(), it.apprentice())
                            .allMatch(member -> coversPerson(scope, member, it.from(), view));
            case DirectoryEvent.Rota _ -> false;
            case DirectoryEvent.OutsideUnit _ -> false;
            case DirectoryEvent.Posting _, DirectoryEvent.Member _, DirectoryEvent.Heartbeat _ ->
                    false;
            case null -> false;
        };
    }

    private static List<String> pathOf(DirectoryEvent.Yard.Period yard, DirectoryView view) {
        return view.path(yard.area(), yard.from());
    }

    private static boolean coversPerson(Scope scope, UUID member, Instant at, DirectoryView view) {
        return view.postingsOf(member, at).stream()
                .anyMatch(posting -> scope.coversPeople(view.path(posting.area(), at)));
    }

    /// @param reason null where the reader may not see it, and where nobody gave any
    record Told(ChangeLog.Entry entry, @Nullable String reason) {}
}
