package org.twogrids.cases.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was done to a case, the first entry first.
record Journal(List<Line> items) {

    /// @param by null where the system acted by itself, or whoever did is sealed from the caller
    /// @param note the reason in its author's words; null where there is none or it is not for the
    ///     caller
    record Line(
            Instant at,
            String kind,
            String text,
            CaseView.@Nullable Named by,
            @Nullable String note) {

        static Line of(CaseReader.JournalLine line, Words words) {
            JournalEntry entry = line.entry();
            UUID actor = entry.actor();
            return new Line(
                    entry.at(),
                    entry.kind(),
                    words.journal(entry.kind(), entry.subjects()),
                    actor == null || !line.named() ? null : words.person(actor),
                    line.note());
        }
    }
}
