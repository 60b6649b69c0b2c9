package org.twogrids.grid.members;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    /// Can whatever the other can, too.
    MemberDetails with(MemberDetails other) {
        return new MemberDetails(
                null, name, joined(skills, other.skills), joined(languages, other.languages));
    }

    private static List<String> joined(List<String> own, List<String> others) {
        return Stream.concat(own.stream(), others.stream()).distinct().toList();
    }

    DirectoryEvent.Member.Period period(Instant from, @Nullable Instant end) {
        return new DirectoryEvent.Member.Period(
                from, end, name, Set.copyOf(skills), Set.copyOf(languages));
    }
}
