package org.twogrids.cases.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.twogrids.kernel.events.Ids;

/// Identity of a case: a UUIDv7, so that ids sort by the time of receipt.
@Embeddable
public record CaseId(@Column(name = "id") UUID value) {

    public static CaseId next() {
        return new CaseId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }

    /// From a path; what can't be an id names no case.
    public static CaseId named(String text) {
        try {
            return new CaseId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new CaseNotFound();
        }
    }
}
