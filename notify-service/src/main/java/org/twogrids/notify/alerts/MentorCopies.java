package org.twogrids.notify.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.notify.policy.Kind;
import org.twogrids.notify.policy.MentorPolicy;

/// Copies that are no longer the mentor's to have.
final class MentorCopies {

    private MentorCopies() {}

    static List<AlertFact> takeBack(
            List<Alert> alerts, CaseHeader header, DirectoryView directory, Instant at) {
        return alerts.stream()
                .filter(alert -> alert.isStanding() && alert.kind() == Kind.MENTOR_COPY)
                .filter(copy -> !stands(copy, header, directory, at))
                .map(Alert::end)
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean stands(
            Alert copy, CaseHeader header, DirectoryView directory, Instant at) {
        return MentorPolicy.stands(copy.recipient(), copy.behalf().member(), header, directory, at);
    }
}
