package org.twogrids.grid.members;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.Dated;
import org.twogrids.kernel.events.DirectoryEvent;

/// Who a member is from an instant on.
@Embeddable
record MemberDetails(
        @Column(name = "to_at") @Nullable Instant to,
        String name,
        List<String> skills,
        List<String> languages)
        implements Dated<MemberDetails> {

    @Override
    public MemberDetails endingAt(@Nullable Instant end) {
        return new MemberDetails(end, name, skills, languages);
    }

    DirectoryEvent.Member.Period from(Instant from) {
        return new DirectoryEvent.Member.Period(
                from, to, name, Set.copyOf(skills), Set.copyOf(languages));
    }
}
