package org.twogrids.notify.alerts;

import java.util.UUID;
import org.twogrids.notify.policy.Capacity;

/// Who answers for a case, and as what.
record Responsibility(UUID member, Capacity capacity) {}
