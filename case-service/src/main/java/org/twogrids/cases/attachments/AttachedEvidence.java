package org.twogrids.cases.attachments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.Evidence;

/// A photo or a paper of the handler's that still counts is evidence; one from before the matter
/// came back is not.
@ApplicationScoped
class AttachedEvidence implements Evidence {

    private final Attachments attachments;

    AttachedEvidence(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public boolean isWith(Case theCase) {
        Instant since = Objects.requireNonNullElse(theCase.aftercare().endedAt(), Instant.EPOCH);
        return attachments.of(theCase.id()).stream()
                .filter(it -> !it.isWithdrawn() && it.kind() != Kind.AUDIO)
                .anyMatch(
                        it ->
                                it.addedBy().equals(theCase.responsible().handler())
                                        && it.addedAt().isAfter(since));
    }
}
