package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.privacy.AccessLog;
import org.twogrids.kernel.privacy.Sealer;

/// What was merged into a case, for whoever reads that case: its words and people as those of the
/// case itself, its reporter as sealed as ever.
@ApplicationScoped
public class MergedReader {

    private final Cases cases;
    private final ReporterSeal seal;
    private final Sealer sealer;
    private final AccessLog log;

    MergedReader(Cases cases, ReporterSeal seal, Sealer sealer, AccessLog log) {
        this.cases = cases;
        this.seal = seal;
        this.sealer = sealer;
        this.log = log;
    }

    /// The first first.
    @Transactional
    public List<Merged> read(CaseId id, Caller caller) {
        Case found = cases.within(caller.reach(), id).orElseThrow(CaseNotFound::new);
        UUID member = caller.member();
        boolean mayKnow = caller.mayKnowParties();
        boolean own =
                mayKnow
                        && (found.responsible().includes(member)
                                || found.admitted().contains(member));
        List<Merged> all =
                cases.mergedInto(id).stream()
                        .map(merged -> told(found, merged, mayKnow, own, caller))
                        .toList();
        if (own && !all.isEmpty()) {
            List<String> fields = new ArrayList<>(List.of("parties", "narrative"));
            if (all.stream().anyMatch(it -> it.reporter() != null)) {
                fields.add("reporter");
            }
            log.append(member, "case/" + id, "merged cases", fields);
        }
        return all;
    }

    private Merged told(Case found, Case merged, boolean mayKnow, boolean own, Caller caller) {
        List<Report.Person> people =
                cases.parties(merged.id()).stream().map(party -> party.open(sealer)).toList();
        boolean reporter =
                ReporterSeal.agrees(merged, found)
                        || seal.showsAnother(found, merged.reporter(), caller);
        return new Merged(
                merged.id().value(),
                merged.number(),
                merged.category(),
                merged.receivedAt(),
                merged.occurredAt(),
                mayKnow ? merged.words().title(merged.id(), sealer) : null,
                own ? merged.words().narrative(merged.id(), sealer) : null,
                own ? people : mayKnow ? people.stream().map(Masks::of).toList() : List.of(),
                reporter ? seal.open(merged, own) : null);
    }

    /// @param title null for volunteers and auditors
    /// @param narrative null while masked
    /// @param reporter null where sealed from the caller
    public record Merged(
            UUID id,
            String number,
            String category,
            Instant receivedAt,
            Instant occurredAt,
            @Nullable String title,
            @Nullable String narrative,
            List<Report.Person> parties,
            CaseView.@Nullable Reported reporter) {}
}
