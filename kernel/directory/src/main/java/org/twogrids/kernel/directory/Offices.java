package org.twogrids.kernel.directory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;

/// Who holds what office, by area and by member.
final class Offices {

    private static final Comparator<Posting> PRIMARY_FIRST =
            comparing((Posting posting) -> !posting.primary()).thenComparing(Posting::id);

    private final Map<String, List<Posting>> byArea;
    private final Map<UUID, List<Posting>> byMember;

    Offices(Collection<Posting> postings) {
        this.byArea = Groups.of(postings, PRIMARY_FIRST, posting -> Stream.of(posting.area()));
        this.byMember = Groups.of(postings, PRIMARY_FIRST, posting -> Stream.of(posting.member()));
    }

    /// Primary holders first.
    Stream<Posting> in(String area, Instant at) {
        return ever(area).filter(posting -> posting.holds(at));
    }

    List<Posting> in(String area, Role role, Instant at) {
        List<Posting> holders = new ArrayList<>(2);
        for (Posting posting : byArea.getOrDefault(area, List.of())) {
            if (posting.role() == role && posting.holds(at)) {
                holders.add(posting);
            }
        }
        return holders;
    }

    Stream<Posting> ever(String area) {
        return byArea.getOrDefault(area, List.of()).stream();
    }

    List<Posting> of(UUID member, Instant at) {
        return ever(member).filter(posting -> posting.holds(at)).toList();
    }

    Stream<Posting> ever(UUID member) {
        return byMember.getOrDefault(member, List.of()).stream();
    }
}
