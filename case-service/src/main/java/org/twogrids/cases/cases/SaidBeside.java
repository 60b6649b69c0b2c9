package org.twogrids.cases.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What was said of cases beside the first report.
public interface SaidBeside {

    /// Ids of notes by case, of those that have any. Within a transaction.
    Map<UUID, List<UUID>> notes(Collection<UUID> cases);
}
