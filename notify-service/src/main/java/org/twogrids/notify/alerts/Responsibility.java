package org.twogrids.notify.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.notify.policy.Capacity;

/// Who answers for what an alert is about.
///
/// @param as what they answer for a case; null of a post
@Embeddable
record Responsibility(
        @Column(name = "responsible") UUID member,
        @Column(name = "capacity") @Enumerated(EnumType.STRING) @Nullable Capacity as) {

    static Responsibility forPost(UUID member) {
        return new Responsibility(member, null);
    }

    /// Whether the member still answers in this capacity.
    boolean isAmong(Map<UUID, Capacity> responsibleNow) {
        return responsibleNow.get(member) == as;
    }

    Capacity capacity() {
        return Objects.requireNonNull(as, "a post has no capacities");
    }
}
