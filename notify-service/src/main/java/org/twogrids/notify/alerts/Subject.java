package org.twogrids.notify.alerts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.CaseHeader;

/// What an alert is about: a case, or a post in which nobody answers.
///
/// @param caseId null of a post
/// @param vacancy null of a case
record Subject(@Nullable UUID caseId, @Nullable Vacancy vacancy, Glimpse glimpse) {

    static Subject of(UUID caseId, CaseHeader header) {
        return new Subject(caseId, null, Glimpse.of(header));
    }

    static Subject of(EmptyPost post) {
        return new Subject(
                null, post.vacancy(), new Glimpse(null, null, post.urgency(), false, post.area()));
    }
}
