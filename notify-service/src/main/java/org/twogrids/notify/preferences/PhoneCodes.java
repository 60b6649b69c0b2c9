package org.twogrids.notify.preferences;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/// Codes on their way, one per person at most.
@ApplicationScoped
class PhoneCodes implements PanacheRepositoryBase<PhoneCode, UUID> {

    Optional<PhoneCode> lock(UUID member) {
        return findByIdOptional(member, LockModeType.PESSIMISTIC_WRITE);
    }
}
