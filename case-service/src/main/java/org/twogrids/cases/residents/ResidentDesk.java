package org.twogrids.cases.residents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.Opening;
import org.twogrids.cases.cases.Report;
import org.twogrids.cases.cases.Reporter;
import org.twogrids.cases.cases.ReporterDesk;
import org.twogrids.cases.cases.ReporterDesk.Consent;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.catalog.Proposals;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.kernel.web.Idempotency;

/// Takes residents' reports in, the same way as everybody's, and tells a resident how the own one
/// stands.
@ApplicationScoped
class ResidentDesk {

    /// Whose forms these are, among the keys of idempotency.
    private static final String SUBJECT = "/r";

    /// What of the clocks is the resident's business: not what others have promised or asked for.
    private static final Set<Deadline.Kind> TOLD =
            EnumSet.of(
                    Deadline.Kind.ACCEPT,
                    Deadline.Kind.CONTACT,
                    Deadline.Kind.FEEDBACK,
                    Deadline.Kind.SETTLE,
                    Deadline.Kind.RETURN_VISIT);

    /// Printed on the slip: by when it is answered and done (Beijing swift-response regulation,
    /// art. 13).
    private static final Set<Deadline.Kind> PROMISED =
            EnumSet.of(Deadline.Kind.FEEDBACK, Deadline.Kind.SETTLE);

    private final Opening opening;
    private final CaseGate gate;
    private final ReporterDesk reporters;
    private final Slips slips;
    private final SlipWords words;
    private final Proposals proposals;
    private final Catalog catalog;
    private final GridContacts contacts;
    private final Idempotency idempotency;
    private final Clock clock;

    ResidentDesk(
            Opening opening,
            CaseGate gate,
            ReporterDesk reporters,
            Slips slips,
            SlipWords words,
            Proposals proposals,
            Catalog catalog,
            GridContacts contacts,
            Idempotency idempotency,
            Clock clock) {
        this.opening = opening;
        this.gate = gate;
        this.reporters = reporters;
        this.slips = slips;
        this.words = words;
        this.proposals = proposals;
        this.catalog = catalog;
        this.contacts = contacts;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /// Once for one form, however often its button is pressed.
    ///
    /// @param number of the form
    /// @return the slip; empty where nothing may be left with the resident
    @Transactional
    Optional<Slip> report(UUID number, ResidentForm form) {
        var triage = TriagePolicy.of(form, proposals.propose(form.narrative()), catalog);
        String key = number + "-" + form.digest();
        CaseId id = CaseId.next();
        var claimed = new CaseId(idempotency.claim(SUBJECT, key, form, id.value()));
        String word = words.of(key);
        if (claimed.equals(id)) {
            opening.open(id, report(id, form, triage));
            if (!triage.quiet()) {
                slips.persist(new ResidentSlip(id, words.index(word)));
            }
        }
        return triage.quiet() ? Optional.empty() : Optional.of(slip(slips.of(claimed), word));
    }

    /// Empty where no report has the word.
    @Transactional
    Optional<Standing> look(String word) {
        return slips.idOf(words.index(word)).map(slips::of).map(this::standing);
    }

    /// The resident agrees that those at work on it may know who has reported it, or takes that
    /// back.
    @Transactional
    Optional<Standing> agree(String word, boolean open) {
        Optional<CaseId> found = slips.idOf(words.index(word));
        found.ifPresent(id -> reporters.agreeByCode(id, open));
        return found.map(slips::of).map(this::standing);
    }

    private Report report(CaseId id, ResidentForm form, TriagePolicy.Triage triage) {
        var resident = new Reporter.Resident(given(form.name()), given(form.phone()));
        boolean named = resident.name() != null || resident.phone() != null;
        List<String> path = contacts.path(form.area());
        return new Report(
                triage.category(),
                form.title(),
                form.narrative(),
                null,
                form.address(),
                path.isEmpty() ? null : path.getFirst(),
                clock.instant(),
                triage.riskFactors(),
                form.involved() && named
                        ? List.of(new Report.Person(resident.name(), resident.phone(), null))
                        : List.of(),
                triage.personFirst(),
                Reporter.resident(id, resident));
    }

    private Slip slip(Case theCase, String word) {
        return new Slip(
                theCase.number(),
                theCase.receivedAt(),
                word,
                reporters.consent(theCase),
                theCase.restricted()
                        ? List.of()
                        : gate.deadlines(theCase).stream()
                                .filter(it -> PROMISED.contains(it.kind()))
                                .toList(),
                contacts.of(theCase.hangsIn().gridPath()));
    }

    /// Of a case that turned out to be for those who need to know only that it was received.
    private Standing standing(Case theCase) {
        if (theCase.restricted()) {
            return new Standing(null, null, null, Consent.NOT_ASKED, null);
        }
        return new Standing(
                theCase.number(),
                theCase.state().name(),
                gate.deadlines(theCase).stream()
                        .filter(it -> TOLD.contains(it.kind()) && it.pause() == null)
                        .min(Comparator.comparing(Deadline::due))
                        .orElse(null),
                reporters.consent(theCase),
                contacts.of(theCase.hangsIn().gridPath()));
    }

    private static @Nullable String given(String field) {
        return field.isBlank() ? null : field;
    }

    /// @param word with which the resident finds it again; shown here and nowhere else
    /// @param promised by when it is answered and done, the earlier first
    record Slip(
            String number,
            Instant receivedAt,
            String word,
            Consent consent,
            List<Deadline> promised,
            GridContacts.Contact contact) {}

    /// Where all is null it was received, and nothing more is told.
    record Standing(
            @Nullable String number,
            @Nullable String state,
            @Nullable Deadline next,
            Consent consent,
            GridContacts.@Nullable Contact contact) {}
}
