package org.twogrids.cases.attachments;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseNotes;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.privacy.AccessLog;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.web.NotPermitted;

/// What one caller may see of the attachments of a case. Each view is logged.
@ApplicationScoped
class AttachmentReader {

    private final CaseGate gate;
    private final AttachmentGate access;
    private final CaseNotes notes;
    private final Attachments attachments;
    private final SealedFiles files;
    private final Directory directory;
    private final Sealer sealer;
    private final AccessLog log;

    AttachmentReader(
            CaseGate gate,
            AttachmentGate access,
            CaseNotes notes,
            Attachments attachments,
            SealedFiles files,
            Directory directory,
            Sealer sealer,
            AccessLog log) {
        this.gate = gate;
        this.access = access;
        this.notes = notes;
        this.attachments = attachments;
        this.files = files;
        this.directory = directory;
        this.sealer = sealer;
        this.log = log;
    }

    /// The attachments of the case, the first first.
    @Transactional
    Told read(CaseId id, Caller caller) {
        Case theCase = gate.within(id, caller);
        access.requireKnowing(caller);
        List<Attachment> all = attachments.of(id);
        if (all.isEmpty()) {
            return new Told(List.of(), access.mayAdd(theCase, caller));
        }
        Map<UUID, String> reasons =
                notes.open(
                        all.stream().flatMap(it -> Stream.ofNullable(it.withdrawnNote())).toList(),
                        theCase,
                        "attachments",
                        caller);
        List<Line> lines = all.stream().map(it -> line(theCase, it, reasons, caller)).toList();
        log.append(caller.member(), "case/" + id, "attachments", fields(theCase, lines, caller));
        return new Told(lines, access.mayAdd(theCase, caller));
    }

    /// One as the list tells it.
    @Transactional
    Line line(CaseId id, Attachment attachment, Caller caller) {
        Case theCase = gate.within(id, caller);
        UUID note = attachment.withdrawnNote();
        return line(
                theCase,
                attachment,
                note == null ? Map.of() : notes.open(List.of(note), theCase, "attachments", caller),
                caller);
    }

    /// The copy without what the file told beside what it shows.
    Opened shown(CaseId id, UUID which, Caller caller) {
        Named named =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    Case theCase = gate.within(id, caller);
                                    access.requirePart(theCase, caller);
                                    Named found = find(theCase, which);
                                    if (found.attachment().isWithdrawn()) {
                                        throw new AttachmentWithdrawn();
                                    }
                                    requireOpen(
                                            theCase,
                                            found,
                                            access.mayLookAt(theCase, found.attachment(), caller),
                                            caller);
                                    log(caller, id, "attachment", "shown", which);
                                    return found;
                                });
        return opened(
                named,
                named.attachment().isCleaned()
                        ? SealedFiles.Part.SHOWN
                        : SealedFiles.Part.ORIGINAL);
    }

    /// The bytes as they came, for a purpose: they may tell place, time and device. Also of one
    /// that was withdrawn.
    Opened original(CaseId id, UUID which, String purpose, Caller caller) {
        directory.requireTrusted();
        Named named =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    Case theCase = gate.within(id, caller);
                                    access.requirePart(theCase, caller);
                                    Named found = find(theCase, which);
                                    requireOpen(
                                            theCase,
                                            found,
                                            access.mayOpenOriginal(
                                                    theCase, found.attachment(), caller),
                                            caller);
                                    log(caller, id, purpose, "original", which);
                                    return found;
                                });
        return opened(named, SealedFiles.Part.ORIGINAL);
    }

    /// Somebody else's seal is told apart from what is not for the caller at all.
    private void requireOpen(Case theCase, Named found, boolean open, Caller caller) {
        if (!access.mayOpen(theCase, found.attachment(), caller)) {
            throw new NotPermitted();
        }
        if (!open) {
            throw new OriginalSealed();
        }
    }

    private Named find(Case theCase, UUID which) {
        List<Attachment> all = attachments.of(theCase.id());
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).id().equals(which)) {
                return new Named(
                        all.get(at),
                        "%s-%d.%s"
                                .formatted(theCase.number(), at + 1, all.get(at).type().ending()));
            }
        }
        throw new AttachmentNotFound();
    }

    private void log(Caller caller, CaseId id, String purpose, String part, UUID which) {
        log.append(caller.member(), "case/" + id, purpose, List.of(part + ":" + which));
    }

    private Opened opened(Named named, SealedFiles.Part part) {
        return new Opened(
                named.attachment().type(), named.name(), files.open(named.attachment().id(), part));
    }

    private Line line(
            Case theCase, Attachment attachment, Map<UUID, String> reasons, Caller caller) {
        boolean part = access.mayOpen(theCase, attachment, caller);
        boolean concealed = access.conceals(theCase, attachment.addedBy(), caller);
        boolean hinted = part && notes.mayRead(theCase, caller) && !concealed;
        UUID withdrawnBy = attachment.withdrawnBy();
        UUID note = attachment.withdrawnNote();
        return new Line(
                attachment,
                part ? attachment.caption(sealer) : null,
                hinted ? attachment.hint(sealer) : null,
                concealed ? null : attachment.addedBy(),
                withdrawnBy == null || access.conceals(theCase, withdrawnBy, caller)
                        ? null
                        : withdrawnBy,
                note == null ? null : reasons.get(note),
                !attachment.isWithdrawn() && access.mayLookAt(theCase, attachment, caller),
                access.mayOpenOriginal(theCase, attachment, caller),
                access.mayWithdraw(theCase, attachment, caller));
    }

    private List<String> fields(Case theCase, List<Line> lines, Caller caller) {
        List<String> fields = new ArrayList<>(List.of("attachments"));
        if (lines.stream().anyMatch(it -> it.caption() != null)) {
            fields.add("captions");
        }
        if (lines.stream().anyMatch(it -> it.hint() != null)) {
            fields.add("places");
        }
        if (lines.stream()
                .flatMap(it -> Stream.of(it.by(), it.withdrawnBy()))
                .anyMatch(it -> it != null && access.reveals(theCase, it, caller))) {
            fields.add("reporter");
        }
        return fields;
    }

    record Told(List<Line> items, boolean mayAdd) {}

    /// @param caption null where there is none or it is not for the caller, as `hint` and `reason`
    /// @param by null where it is sealed from the caller, as `withdrawnBy`
    /// @param mayOpen whether the caller may look at it
    /// @param mayGetOriginal whether they get the original for a purpose
    record Line(
            Attachment attachment,
            @Nullable String caption,
            @Nullable Hint hint,
            @Nullable UUID by,
            @Nullable UUID withdrawnBy,
            @Nullable String reason,
            boolean mayOpen,
            boolean mayGetOriginal,
            boolean mayWithdraw) {}

    /// @param name as a file of the case is called when it is saved; tells nothing of its sender
    record Opened(FileType type, String name, InputStream bytes) {}

    private record Named(Attachment attachment, String name) {}
}
