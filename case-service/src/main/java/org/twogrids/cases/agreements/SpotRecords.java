package org.twogrids.cases.agreements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.cases.cases.SettlementDesk;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.privacy.Sealer;

/// What is settled on the spot is an oral agreement, in effect when it is reached: its record is
/// printed as that of any other (People's Mediation Law art. 28, 30).
@ApplicationScoped
class SpotRecords {

    private final Agreements agreements;
    private final PaperDesk papers;
    private final CaseRecorder recorder;
    private final Sealer sealer;
    private final Clock clock;

    SpotRecords(
            Agreements agreements,
            PaperDesk papers,
            CaseRecorder recorder,
            Sealer sealer,
            Clock clock) {
        this.agreements = agreements;
        this.papers = papers;
        this.recorder = recorder;
        this.sealer = sealer;
        this.clock = clock;
    }

    /// In the transaction of the settlement: there is none without its record.
    void keep(@Observes SettlementDesk.Settled settled) {
        Case theCase = settled.theCase();
        Caller caller = settled.caller();
        Instant now = clock.instant();
        Terms agreed = Terms.onTheSpot(settled.record(), settled.performed());
        String number = theCase.number() + "-" + (agreements.of(theCase.id()).size() + 1);
        var drawn =
                new Agreement(
                        theCase.id(),
                        number,
                        agreed,
                        settled.publicOrder(),
                        caller.member(),
                        now,
                        sealer);
        drawn.takeEffect(now);
        agreements.persist(drawn);
        var paper = papers.make(theCase, drawn, agreed, caller).mark(agreed.form());
        recorder.record(theCase, theCase.recorded(caller.member(), drawn.id(), paper, now));
    }
}
