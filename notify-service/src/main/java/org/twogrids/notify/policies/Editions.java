package org.twogrids.notify.policies;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Every version of the policies that people have made. Version 0 is the shipped one; it has no
/// row.
@ApplicationScoped
class Editions implements PanacheRepositoryBase<Edition, Long> {

    private static final String LATEST = "select coalesce(max(version), 0) from alert_policy";
    private static final String LOCK =
            "select 1 from pg_advisory_xact_lock(hashtext('alert_policy'))";

    long latest() {
        return (Long) getSession().createNativeQuery(LATEST, Object.class).getSingleResult();
    }

    /// One at a time until the transaction ends: rows that only ever come have none to lock.
    void lock() {
        getSession().createNativeQuery(LOCK, Object.class).getSingleResult();
    }

    Optional<Edition> edition(long version) {
        return findByIdOptional(version);
    }

    /// The newest first.
    List<Edition> before(long version, int limit) {
        return find("version < ?1 order by version desc", version).page(0, limit).list();
    }
}
