package org.twogrids.grid.honours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.areas.AreaTree;
import org.twogrids.grid.areas.Areas;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.honours.Activities.Todo;
import org.twogrids.grid.honours.Activity.Outline;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.privacy.AccessLog;
import org.twogrids.kernel.web.NotPermitted;

/// Activities are entered, and what they resulted in is done.
@ApplicationScoped
class ActivityDesk {

    private final Activities activities;
    private final Areas areas;
    private final Directory directory;
    private final AccessLog log;
    private final Clock clock;

    ActivityDesk(
            Activities activities, Areas areas, Directory directory, AccessLog log, Clock clock) {
        this.activities = activities;
        this.areas = areas;
        this.directory = directory;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    Held enter(Outline outline, List<Todo> todos, Scope scope) {
        AreaTree tree = areas.tree();
        if (tree.kind(outline.area()).isEmpty()) {
            throw new Rejection("area", "unknown-area", outline.area());
        }
        if (!scope.coversPeople(tree.path(outline.area()))) {
            throw new NotPermitted();
        }
        for (Todo todo : todos) {
            if (directory.view().member(todo.owner(), clock.instant()).isEmpty()) {
                throw new Rejection("items", "unknown-member", todo.owner().toString());
            }
        }
        Activity held = new Activity(Ids.next(), outline, scope.login(), History.now(clock));
        activities.persist(held);
        todos.forEach(todo -> activities.add(held.id(), todo));
        activities.flush();
        return held(held, activities.items(List.of(held.id())).getOrDefault(held.id(), List.of()));
    }

    /// @param reader whose offices let them read what is to be done there; it is logged
    @Transactional
    List<Held> of(Collection<String> codes, @Nullable UUID reader) {
        List<Activity> found = activities.of(codes);
        if (reader == null) {
            return found.stream().map(each -> new Held(each, List.of())).toList();
        }
        Map<UUID, List<ActivityItem>> items =
                activities.items(found.stream().map(Activity::id).toList());
        items.keySet()
                .forEach(id -> log.append(reader, "activity/" + id, "list", List.of("items")));
        return found.stream()
                .map(each -> held(each, items.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /// The owner says so.
    @Transactional
    void done(UUID item, UUID who) {
        activities
                .item(item)
                .filter(each -> each.owner().equals(who))
                .orElseThrow(UnknownHonour::new)
                .done(History.now(clock));
    }

    private Held held(Activity activity, List<ActivityItem> items) {
        return new Held(
                activity,
                items.stream().map(item -> new Item(item, activities.open(item))).toList());
    }

    record Held(Activity activity, List<Item> items) {}

    record Item(ActivityItem item, String words) {}
}
