package org.twogrids.grid.honours;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// Every activity that was entered, with what it resulted in.
@ApplicationScoped
class Activities implements PanacheRepositoryBase<Activity, UUID> {

    private static final int MOST = 500;

    private final Sealer sealer;

    Activities(Sealer sealer) {
        this.sealer = sealer;
    }

    /// The latest first, at most 500.
    List<Activity> of(Collection<String> areas) {
        return find("area in ?1 order by heldOn desc, id", areas).page(0, MOST).list();
    }

    void add(UUID activity, Todo todo) {
        UUID id = Ids.next();
        byte[] words = sealer.seal(todo.words(), spot(id));
        getEntityManager()
                .persist(new ActivityItem(id, activity, words, todo.owner(), todo.dueOn()));
    }

    Map<UUID, List<ActivityItem>> items(Collection<UUID> activities) {
        return getEntityManager()
                .createQuery(
                        "from ActivityItem i where i.activity in ?1 order by i.dueOn, i.id",
                        ActivityItem.class)
                .setParameter(1, activities)
                .getResultList()
                .stream()
                .collect(groupingBy(ActivityItem::activity));
    }

    Optional<ActivityItem> item(UUID id) {
        return Optional.ofNullable(getEntityManager().find(ActivityItem.class, id));
    }

    String open(ActivityItem item) {
        return sealer.open(item.words(), spot(item.id()));
    }

    private static Spot spot(UUID item) {
        return new Spot("activity_item", "words", item);
    }

    /// Something to do.
    record Todo(String words, UUID owner, LocalDate dueOn) {}
}
