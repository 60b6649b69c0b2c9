package org.twogrids.cases.cases;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.privacy.AccessLog;

/// The journal of a case as one caller may read it, with that of what was merged into it.
@ApplicationScoped
class JournalReader {

    /// Of another case nobody is told who may not see it.
    private static final Set<String> OF_TWO = Set.of("LINKED", "UNLINKED", "SPLITOFF", "SPLITFROM");

    private final Cases cases;
    private final CaseNotes notes;
    private final ReporterSeal seal;
    private final AccessLog log;

    JournalReader(Cases cases, CaseNotes notes, ReporterSeal seal, AccessLog log) {
        this.cases = cases;
        this.notes = notes;
        this.seal = seal;
        this.log = log;
    }

    /// @return entries with the words of their notes, where the caller may read them
    @Transactional
    List<Line> read(CaseId id, Caller caller) {
        Case found = cases.within(caller.reach(), id).orElseThrow(CaseNotFound::new);
        Map<UUID, Case> sources = new HashMap<>(Map.of(id.value(), found));
        cases.mergedInto(id).forEach(merged -> sources.put(merged.id().value(), merged));
        List<JournalEntry> entries = cases.timeline(sources.keySet());
        Map<UUID, String> others = numbers(entries, sources, caller);
        Map<UUID, String> words = words(found, entries, caller);
        boolean reporter = seal.shows(found, CaseNotes.isOwn(found, caller), caller);
        boolean reveals = reporter && !seal.isKnown(found, caller);
        List<Line> lines = new ArrayList<>();
        for (JournalEntry entry : entries) {
            UUID other = entry.other();
            if (OF_TWO.contains(entry.kind()) && (other == null || !others.containsKey(other))) {
                continue;
            }
            Case source = sources.getOrDefault(entry.caseId(), found);
            boolean named = isNamed(found, source, entry, reporter, caller);
            reveals = reveals || (named && reveals(found, entry, caller));
            UUID note = entry.note();
            lines.add(
                    new Line(
                            entry,
                            source.equals(found) ? null : source.number(),
                            other == null ? null : others.get(other),
                            note == null ? null : words.get(note),
                            named));
        }
        if (reveals) {
            log.append(caller.member(), "case/" + id, "journal", List.of("reporter"));
        }
        return lines;
    }

    /// What was said of a case before it was merged is for those who answer for it now, not for
    /// whoever reported the other one.
    private Map<UUID, String> words(Case found, List<JournalEntry> entries, Caller caller) {
        boolean all = CaseGate.answers(found, caller);
        return notes.open(
                entries.stream()
                        .filter(it -> all || it.caseId().equals(found.id().value()))
                        .flatMap(it -> Stream.ofNullable(it.note()))
                        .toList(),
                found,
                "journal",
                caller);
    }

    /// The numbers of other cases that the caller may see, or that were merged into this one.
    private Map<UUID, String> numbers(
            List<JournalEntry> entries, Map<UUID, Case> sources, Caller caller) {
        Set<UUID> others =
                entries.stream().flatMap(it -> Stream.ofNullable(it.other())).collect(toSet());
        Map<UUID, String> numbers = new HashMap<>();
        if (!others.isEmpty()) {
            cases.within(caller.reach(), others)
                    .forEach(it -> numbers.put(it.id().value(), it.number()));
        }
        sources.forEach((id, merged) -> numbers.put(id, merged.number()));
        return numbers;
    }

    /// Whether the caller may know who did it: to merge two cases reveals no reporter.
    private boolean isNamed(
            Case found, Case source, JournalEntry entry, boolean reporter, Caller caller) {
        UUID by = entry.actor();
        if (by == null) {
            return true;
        }
        if (entry.isReporters(source.reporter())) {
            return source.equals(found)
                    ? reporter
                    : ReporterSeal.agrees(source, found) || seal.showsAnother(found, by, caller);
        }
        return !entry.isAnothers(found.otherReporters()) || seal.showsAnother(found, by, caller);
    }

    /// Whether the caller learns who else has reported it, which is logged.
    private boolean reveals(Case found, JournalEntry entry, Caller caller) {
        UUID by = entry.actor();
        return by != null
                && !by.equals(caller.member())
                && !by.equals(found.reporter())
                && found.otherReporters().contains(by)
                && (entry.isAnothers(found.otherReporters()) || entry.isReporters(by));
    }

    /// @param source the number of the case that it stood in before it was merged; null of this one
    /// @param other the number of another case that it is about, where the caller may see it
    /// @param named whether the caller may know who did it
    record Line(
            JournalEntry entry,
            @Nullable String source,
            @Nullable String other,
            @Nullable String note,
            boolean named) {}
}
