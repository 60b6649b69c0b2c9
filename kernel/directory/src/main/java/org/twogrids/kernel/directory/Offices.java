package org.twogrids.kernel.directory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.twogrids.kernel.events.DirectoryEvent.Posting;

/// Who holds what office, by area and by member.
final class Offices {

    private final Map<String, List<Posting>> byArea;
    private final Map<UUID, List<Posting>> byMember;

    Offices(Collection<Posting> postings) {
        this.byArea = by(postings, Posting::area);
        this.byMember = by(postings, Posting::member);
    }

    /// Primary holders first.
    Stream<Posting> in(String area, Instant at) {
        return ever(area)
                .filter(posting -> posting.holds(at))
                .sorted(
                        comparing((Posting posting) -> !posting.primary())
                                .thenComparing(Posting::id));
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

    /// Most share their key with one or two others: lists without room to grow.
    private static <K> Map<K, List<Posting>> by(
            Collection<Posting> postings, Function<Posting, K> key) {
        Map<K, List<Posting>> groups = postings.stream().collect(groupingBy(key));
        groups.replaceAll((same, group) -> List.copyOf(group));
        return groups;
    }
}
