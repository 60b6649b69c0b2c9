package org.twogrids.cases.linking;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.cases.cases.Splitting;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.web.Idempotency;

/// A matter turns out to be two: a part of it becomes a case of its own.
@ApplicationScoped
class SplitDesk {

    private final CaseGate gate;
    private final CaseRecorder recorder;
    private final CaseLinks links;
    private final Splitting splitting;
    private final Catalog catalog;
    private final Idempotency idempotency;
    private final MeterRegistry metrics;
    private final Clock clock;

    SplitDesk(
            CaseGate gate,
            CaseRecorder recorder,
            CaseLinks links,
            Splitting splitting,
            Catalog catalog,
            Idempotency idempotency,
            MeterRegistry metrics,
            Clock clock) {
        this.gate = gate;
        this.recorder = recorder;
        this.links = links;
        this.splitting = splitting;
        this.catalog = catalog;
        this.idempotency = idempotency;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Whoever answers for the case says what of it is another matter. That is routed anew in the
    /// same transaction; either case shows the other to whoever may see it.
    ///
    /// @return the new case
    @Transactional
    Case split(
            CaseId id, @Nullable String ifMatch, @Nullable String key, Piece piece, Caller caller) {
        CaseId fresh = CaseId.next();
        if (key != null) {
            CaseId claimed =
                    new CaseId(
                            idempotency.claim(
                                    caller.login(),
                                    key,
                                    new Sent(id.toString(), piece),
                                    fresh.value()));
            if (!claimed.equals(fresh)) {
                return gate.known(claimed);
            }
        }
        Case origin = gate.locked(id, ifMatch, caller);
        CaseGate.requireAnswering(origin, caller);
        Instant now = clock.instant();
        UUID here = recorder.note(id, piece.reason());
        recorder.record(origin, origin.splitOff(caller.member(), here, fresh, now));
        Case opened = splitting.open(fresh, origin, piece.part(catalog));
        UUID there = recorder.note(fresh, piece.reason());
        recorder.record(opened, opened.splitFrom(caller.member(), there, id, now));
        links.persist(
                new CaseLink(
                        Ids.next(),
                        CaseLink.Kind.SPLIT,
                        new CaseLink.End(id, here),
                        new CaseLink.End(fresh, there),
                        caller.member(),
                        now));
        metrics.counter("cases.split").increment();
        return opened;
    }

    /// What an idempotency key stands for.
    private record Sent(String id, Piece piece) {}
}
