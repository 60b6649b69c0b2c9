package org.twogrids.cases.linking;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseNotes;
import org.twogrids.kernel.directory.Caller;

/// With which cases one belongs together, as far as the caller may see those.
@ApplicationScoped
class LinkReader {

    private final CaseGate gate;
    private final CaseNotes notes;
    private final CaseLinks links;

    LinkReader(CaseGate gate, CaseNotes notes, CaseLinks links) {
        this.gate = gate;
        this.notes = notes;
        this.links = links;
    }

    /// The first first.
    @Transactional
    List<Line> read(CaseId id, Caller caller) {
        Case theCase = gate.within(id, caller);
        List<CaseLink> all = links.of(id);
        Map<UUID, Case> seen =
                gate.within(all.stream().map(it -> it.otherEnd(id)).toList(), caller).stream()
                        .collect(toMap(it -> it.id().value(), it -> it));
        List<CaseLink> shown =
                all.stream().filter(it -> seen.containsKey(it.otherEnd(id))).toList();
        Map<UUID, String> reasons =
                notes.open(
                        shown.stream().map(it -> it.noteAt(id)).toList(), theCase, "links", caller);
        return shown.stream()
                .map(
                        it ->
                                new Line(
                                        it,
                                        how(it, id),
                                        Objects.requireNonNull(seen.get(it.otherEnd(id))),
                                        reasons.get(it.noteAt(id))))
                .toList();
    }

    private static How how(CaseLink link, CaseId from) {
        return switch (link.kind()) {
            case RELATED -> How.RELATED;
            case MERGED -> link.isFrom(from) ? How.MERGED_INTO : How.TOOK_IN;
            case SPLIT -> link.isFrom(from) ? How.SPLIT_OFF : How.SPLIT_FROM;
        };
    }

    /// What the other case is to this one.
    enum How {
        RELATED,
        /// This one goes on in it.
        MERGED_INTO,
        /// It goes on in this one.
        TOOK_IN,
        /// It was a part of this one.
        SPLIT_OFF,
        /// This one was a part of it.
        SPLIT_FROM
    }

    /// @param reason null where it is not for the caller
    record Line(CaseLink link, How how, Case other, @Nullable String reason) {}
}
