package org.twogrids.cases.linking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseNotes;
import org.twogrids.cases.cases.Report;
import org.twogrids.cases.cases.Reporter;
import org.twogrids.cases.cases.ReporterSeal;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.privacy.AccessLog;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.web.NotPermitted;

/// What one caller may read of the additions to a case: their words and people like the notes of
/// the case, who said them like its reporter. Each reading is logged.
@ApplicationScoped
class AdditionReader {

    private final CaseGate gate;
    private final CaseNotes notes;
    private final ReporterSeal seal;
    private final Additions additions;
    private final Directory directory;
    private final Sealer sealer;
    private final AccessLog log;

    AdditionReader(
            CaseGate gate,
            CaseNotes notes,
            ReporterSeal seal,
            Additions additions,
            Directory directory,
            Sealer sealer,
            AccessLog log) {
        this.gate = gate;
        this.notes = notes;
        this.seal = seal;
        this.additions = additions;
        this.directory = directory;
        this.sealer = sealer;
        this.log = log;
    }

    /// The first first.
    @Transactional
    List<Line> read(CaseId id, Caller caller) {
        Case theCase = gate.within(id, caller);
        boolean mayRead = caller.mayKnowParties() && notes.mayRead(theCase, caller);
        return lines(
                theCase,
                mayRead,
                it -> seal.showsAnother(theCase, it.reporter(), caller),
                "additions",
                caller);
    }

    /// With whoever said them, for a purpose: for those who have an office of the place.
    @Transactional
    List<Line> disclose(CaseId id, String purpose, Caller caller) {
        directory.requireTrusted();
        Case theCase = gate.within(id, caller);
        if (!caller.mayKnowParties()) {
            throw new NotPermitted();
        }
        return lines(
                theCase,
                true,
                it -> seal.opensAnother(theCase, it.reporter(), caller),
                purpose,
                caller);
    }

    private List<Line> lines(
            Case theCase,
            boolean mayRead,
            Predicate<Addition> named,
            String purpose,
            Caller caller) {
        List<Addition> all = additions.of(theCase.id());
        if (all.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> words =
                notes.open(all.stream().map(Addition::note).toList(), theCase, purpose, caller);
        Map<UUID, List<NamedPerson>> people = mayRead ? additions.people(all) : Map.of();
        List<Line> lines =
                all.stream()
                        .map(
                                it ->
                                        new Line(
                                                it,
                                                words.get(it.note()),
                                                people.getOrDefault(it.id(), List.of()).stream()
                                                        .map(person -> person.open(sealer))
                                                        .toList(),
                                                named.test(it) ? it.reporter() : null,
                                                named.test(it) ? it.resident(sealer) : null))
                        .toList();
        log(theCase, lines, mayRead, purpose, caller);
        return lines;
    }

    private void log(
            Case theCase, List<Line> lines, boolean mayRead, String purpose, Caller caller) {
        List<String> fields = new ArrayList<>();
        if (mayRead) {
            fields.add("additions");
        }
        if (lines.stream()
                .anyMatch(
                        it ->
                                it.reporter() != null
                                        && (it.resident() != null
                                                || !it.reporter().equals(caller.member())))) {
            fields.add("reporter");
        }
        if (!fields.isEmpty()) {
            log.append(caller.member(), "case/" + theCase.id(), purpose, fields);
        }
    }

    /// @param words null where they are not for the caller
    /// @param people whom it names; empty where they are not for the caller
    /// @param reporter null where sealed from the caller
    record Line(
            Addition addition,
            @Nullable String words,
            List<Report.Person> people,
            @Nullable UUID reporter,
            Reporter.@Nullable Resident resident) {}
}
