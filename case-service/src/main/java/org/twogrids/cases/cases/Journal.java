package org.twogrids.cases.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was done to a case, the first entry first.
record Journal(List<Line> items) {

    /// @param source the number of the case in which it stood before that was merged; null of this
    ///     one
    /// @param by null where the system acted by itself, or whoever did is sealed from the caller
    /// @param note the reason in its author's words; null where there is none or it is not for the
    ///     caller
    record Line(
            Instant at,
            String kind,
            String text,
            @Nullable String source,
            CaseView.@Nullable Named by,
            @Nullable String note) {

        static Line of(JournalReader.Line line, Words words) {
            JournalEntry entry = line.entry();
            UUID actor = entry.actor();
            return new Line(
                    entry.at(),
                    entry.kind(),
                    words.journal(entry.kind(), subjects(line)),
                    line.source(),
                    actor == null || !line.named() ? null : words.person(actor),
                    line.note());
        }

        private static List<String> subjects(JournalReader.Line line) {
            String other = line.other();
            return other == null
                    ? line.entry().subjects()
                    : Stream.concat(line.entry().subjects().stream(), Stream.of("number:" + other))
                            .toList();
        }
    }
}
