package org.twogrids.notify.preferences;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// What everybody has said about how they want to be told.
@ApplicationScoped
public class Preferences implements PanacheRepositoryBase<Preference, UUID> {

    private static final String CREATE =
            "insert into preference (member, version) values (?1, 0) on conflict do nothing";

    /// One for each; who has said nothing wants what is usual.
    public Map<UUID, Preference> of(Collection<UUID> members) {
        Map<UUID, Preference> found =
                new HashMap<>(
                        list("member in ?1", members).stream()
                                .collect(toMap(Preference::member, Function.identity())));
        members.forEach(member -> found.computeIfAbsent(member, Preference::new));
        return found;
    }

    Preference of(UUID member) {
        return findByIdOptional(member).orElseGet(() -> new Preference(member));
    }

    /// Locked, and made where there was none.
    Preference lock(UUID member) {
        getSession().createNativeMutationQuery(CREATE).setParameter(1, member).executeUpdate();
        return findById(member, LockModeType.PESSIMISTIC_WRITE);
    }
}
