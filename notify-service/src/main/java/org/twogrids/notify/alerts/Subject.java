package org.twogrids.notify.alerts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.CaseHeader;

/// What an alert is about: a case, a deadline of it, or a post in which nobody answers.
///
/// @param caseId null of a post
/// @param deadline null where it is about the case itself, or a post
/// @param vacancy null of a case
record Subject(
        @Nullable UUID caseId,
        @Nullable Vacancy vacancy,
        @Nullable Deadline deadline,
        Glimpse glimpse) {

    static Subject of(UUID caseId, @Nullable Deadline deadline, CaseHeader header) {
        return new Subject(caseId, null, deadline, Glimpse.of(header));
    }

    static Subject of(EmptyPost post) {
        return new Subject(
                null,
                post.vacancy(),
                null,
                new Glimpse(null, null, post.urgency(), false, post.area()));
    }
}
