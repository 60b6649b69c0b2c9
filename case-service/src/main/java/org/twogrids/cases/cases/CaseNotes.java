package org.twogrids.cases.cases;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.privacy.AccessLog;
import org.twogrids.kernel.privacy.Sealer;

/// What people have written about a case in their own words, for those who answer for it, its
/// reporter and whoever may override; logged.
@ApplicationScoped
public class CaseNotes {

    private final Cases cases;
    private final Sealer sealer;
    private final AccessLog log;

    CaseNotes(Cases cases, Sealer sealer, AccessLog log) {
        this.cases = cases;
        this.sealer = sealer;
        this.log = log;
    }

    /// Within a transaction.
    ///
    /// @param of what was read, for the access log
    /// @return the words by note; empty where they are not for the caller
    public Map<UUID, String> open(Collection<UUID> notes, Case about, String of, Caller caller) {
        if (notes.isEmpty() || !mayRead(about, caller)) {
            return Map.of();
        }
        log.append(caller.member(), "case/" + about.id(), of, List.of("notes"));
        return notes.stream()
                .distinct()
                .map(cases::note)
                .filter(Objects::nonNull)
                .collect(toMap(Note::id, note -> note.open(sealer)));
    }

    public boolean mayRead(Case about, Caller caller) {
        return isOwn(about, caller) || CaseDesk.mayOverride(caller);
    }

    static boolean isOwn(Case found, Caller caller) {
        return found.responsible().includes(caller.member())
                || found.admitted().contains(caller.member())
                || found.reporter().equals(caller.member());
    }
}
