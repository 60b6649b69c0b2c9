package org.twogrids.cases.attachments;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseRecorder;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.web.Idempotency;
import org.twogrids.kernel.web.NotPermitted;
import org.twogrids.kernel.web.Problem;

/// Takes attachments in and marks those that count no more. The file goes first, its row after it:
/// no row is ever without its file, and a file without a row is found by the [OrphanRound].
@ApplicationScoped
class AttachmentDesk {

    private final CaseGate gate;
    private final AttachmentGate access;
    private final CaseRecorder recorder;
    private final Attachments attachments;
    private final Examiner examiner;
    private final SealedFiles files;
    private final AttachmentsConfig config;
    private final Idempotency idempotency;
    private final Sealer sealer;
    private final MeterRegistry metrics;
    private final Clock clock;

    AttachmentDesk(
            CaseGate gate,
            AttachmentGate access,
            CaseRecorder recorder,
            Attachments attachments,
            Examiner examiner,
            SealedFiles files,
            AttachmentsConfig config,
            Idempotency idempotency,
            Sealer sealer,
            MeterRegistry metrics,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.recorder = recorder;
        this.attachments = attachments;
        this.examiner = examiner;
        this.files = files;
        this.config = config;
        this.idempotency = idempotency;
        this.sealer = sealer;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Keeps a file with the case, or what the same call kept before.
    ///
    /// @param key makes a repetition harmless; null where the caller sent none
    Attachment add(CaseId id, @Nullable String key, Offer offer, Caller caller) {
        QuarkusTransaction.requiringNew().run(() -> requireOpen(gate.within(id, caller), caller));
        Examined file = examined(offer);
        UUID fresh = Ids.next();
        files.keep(fresh, file);
        try {
            Attachment kept =
                    QuarkusTransaction.requiringNew()
                            .call(() -> recorded(id, key, fresh, file, offer.caption(), caller));
            if (!kept.id().equals(fresh)) {
                files.discard(fresh);
            }
            return kept;
        } catch (Problem refused) {
            files.discard(fresh); // of any other failure nobody knows whether the row is there
            throw refused;
        }
    }

    /// It counts no more; it stays, marked, with the reason.
    @Transactional
    Attachment withdraw(CaseId id, UUID which, String reason, Caller caller) {
        Case theCase = gate.locked(id, caller);
        access.requireKnowing(caller);
        Attachment attachment = attachments.find(id, which).orElseThrow(AttachmentNotFound::new);
        if (attachment.isWithdrawn()) {
            throw new AlreadyWithdrawn();
        }
        if (!access.mayWithdraw(theCase, attachment, caller)) {
            throw new NotPermitted();
        }
        recorder.record(
                theCase,
                attachment.withdraw(caller.member(), recorder.note(id, reason), clock.instant()));
        return attachment;
    }

    private Attachment recorded(
            CaseId id,
            @Nullable String key,
            UUID fresh,
            Examined file,
            @Nullable String caption,
            Caller caller) {
        Case theCase = gate.locked(id, caller);
        requireOpen(theCase, caller);
        if (key != null) {
            Sent body = new Sent(id.toString(), file.sha256(), file.kind(), caption);
            UUID claimed = idempotency.claim(caller.login(), key, body, fresh);
            if (!claimed.equals(fresh)) {
                return attachments.find(id, claimed).orElseThrow(AttachmentNotFound::new);
            }
        }
        if (attachments.countOf(id) >= config.perCase()) {
            throw new CaseFull(config.perCase());
        }
        Attachment attachment =
                new Attachment(fresh, id, file, caption, caller.member(), clock.instant(), sealer);
        attachments.persist(attachment);
        recorder.record(theCase, attachment.added());
        metrics.counter("cases.attachments", "kind", file.kind().name()).increment();
        return attachment;
    }

    private void requireOpen(Case theCase, Caller caller) {
        access.requirePart(theCase, caller);
        if (theCase.state().isOver()) {
            throw new CaseOver();
        }
    }

    private Examined examined(Offer offer) {
        try {
            return examiner.examine(offer.file(), offer.kind());
        } catch (IOException e) {
            throw new VaultUnavailable(e);
        }
    }

    /// @param kind what it shows; null where the file's type tells
    record Offer(Path file, @Nullable Kind kind, @Nullable String caption) {}

    /// What an idempotency key stands for.
    private record Sent(String caseId, String sha256, Kind kind, @Nullable String caption) {}
}
