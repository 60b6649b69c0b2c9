package org.twogrids.cases.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.twogrids.kernel.events.Risk;

/// That a person has looked at the proposed risk and said what it is (Personal Information
/// Protection Law, art. 24).
@Embeddable
public record Confirmation(
        @Column(name = "confirmed_risk") @Enumerated(EnumType.STRING) Risk risk,
        @Column(name = "confirmed_by") UUID by,
        @Column(name = "confirmed_at") Instant at) {}
