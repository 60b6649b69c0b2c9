package org.twogrids.notify.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.twogrids.kernel.events.CaseHeader;

/// As what somebody answers for a case; the most important first.
public enum Capacity {
    OFFICER(Kind.OFFICER),
    HANDLER(Kind.HANDLER),
    OWNER(Kind.OWNER);

    private final Kind kind;

    Capacity(Kind kind) {
        this.kind = kind;
    }

    /// The kind of the alert that goes straight to the one who answers.
    Kind kind() {
        return kind;
    }

    /// Everyone who answers for the case, each in the most important capacity.
    public static Map<UUID, Capacity> in(CaseHeader header) {
        Map<UUID, Capacity> responsible = new LinkedHashMap<>();
        if (header.officer() != null) {
            responsible.put(header.officer(), OFFICER);
        }
        responsible.putIfAbsent(header.handler(), HANDLER);
        responsible.putIfAbsent(header.owner(), OWNER);
        return responsible;
    }
}
