package org.twogrids.notify.alerts;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.twogrids.notify.policy.Capacity;

/// Who answers for a case, and as what.
@Embeddable
record Responsibility(
        @Column(name = "responsible") UUID member,
        @Enumerated(EnumType.STRING) Capacity capacity) {}
