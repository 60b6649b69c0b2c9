package org.twogrids.grid.staffing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Member;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.Role;

/// Which posts are filled, until when, and who holds too many.
final class StaffingPolicy {

    /// Offices that answer for a grid by day and night.
    private static final Set<Role> ANSWERING =
            EnumSet.of(
                    Role.GRID_HEAD,
                    Role.GRID_WORKER,
                    Role.PART_TIME_GRID_WORKER,
                    Role.COMMUNITY_OFFICER);

    private StaffingPolicy() {}

    /// Where nobody answers before the horizon is reached: for each post of the area the first
    /// instant, if there is one. Whoever has left fills no post.
    ///
    /// @param area in force at `at`
    static List<Gap> gaps(DirectoryView directory, String area, Instant at, Instant horizon) {
        return directory.kind(area).stream()
                .flatMap(kind -> Post.of(kind).stream())
                .flatMap(post -> gap(directory, area, post, at, horizon).stream())
                .toList();
    }

    /// Whether every post of the area is filled.
    static boolean isFullyStaffed(DirectoryView directory, String area, Instant at) {
        return gaps(directory, area, at, at).isEmpty();
    }

    /// Offices in the area that end before the horizon.
    static Stream<Posting> expiring(
            DirectoryView directory, String area, Instant at, Instant horizon) {
        return directory
                .postings(area, at)
                .filter(posting -> posting.to() != null && !posting.to().isAfter(horizon));
    }

    /// Whether somebody holds the same office when this one ends, as the one who answers where this
    /// one did.
    static boolean isSucceeded(DirectoryView directory, Posting ending) {
        Instant end = ending.to();
        return end == null
                || directory.postings(ending.area(), ending.role(), end).stream()
                        .anyMatch(next -> next.primary() || !ending.primary());
    }

    /// Who answers for more grids than `most`, and for which; the most burdened first.
    static List<Burden> overCapacity(
            DirectoryView directory, Collection<String> areas, Instant at, int most) {
        Map<UUID, SortedSet<String>> grids =
                areas.stream()
                        .flatMap(area -> directory.postings(area, at))
                        .filter(Posting::primary)
                        .filter(posting -> ANSWERING.contains(posting.role()))
                        .collect(
                                groupingBy(
                                        Posting::member,
                                        mapping(Posting::area, toCollection(TreeSet::new))));
        return grids.entrySet().stream()
                .filter(member -> member.getValue().size() > most)
                .map(member -> new Burden(member.getKey(), List.copyOf(member.getValue())))
                .sorted(
                        comparingInt((Burden burden) -> -burden.areas().size())
                                .thenComparing(Burden::member))
                .toList();
    }

    private static Optional<Gap> gap(
            DirectoryView directory, String area, Post post, Instant at, Instant horizon) {
        if (isFilledForGood(directory, area, post, at)) {
            return Optional.empty();
        }
        List<Hold> holds = holds(directory, area, post);
        Instant covered = at;
        @Nullable UUID last = null;
        Optional<Hold> next = reaching(holds, covered);
        while (next.isPresent()) {
            Instant end = next.get().to();
            if (end == null || end.isAfter(horizon)) {
                return Optional.empty();
            }
            covered = end;
            last = next.get().member();
            next = reaching(holds, covered);
        }
        return Optional.of(
                last == null
                        ? vacancy(directory, area, post, holds, at)
                        : new Gap(area, post.role(), covered, last));
    }

    /// Almost every post is, and of a city all are looked at each minute: whether somebody fills it
    /// whose office and whose own time have no end.
    private static boolean isFilledForGood(
            DirectoryView directory, String area, Post post, Instant at) {
        return directory
                .postingsEver(area)
                .anyMatch(
                        posting ->
                                posting.primary()
                                        && posting.to() == null
                                        && posting.holds(at)
                                        && post.filledBy().contains(posting.role())
                                        && directory
                                                .memberPeriods(posting.member())
                                                .anyMatch(
                                                        period ->
                                                                period.to() == null
                                                                        && period.holds(at)));
    }

    /// The hold that contains the instant and lasts longest.
    private static Optional<Hold> reaching(List<Hold> holds, Instant at) {
        return holds.stream()
                .filter(hold -> !hold.from().isAfter(at))
                .filter(hold -> hold.to() == null || hold.to().isAfter(at))
                .max(comparing(Hold::end));
    }

    /// Began when the last holder went, or with the area.
    private static Gap vacancy(
            DirectoryView directory, String area, Post post, List<Hold> holds, Instant at) {
        return holds.stream()
                .filter(hold -> !hold.end().isAfter(at))
                .max(comparing(Hold::end))
                .map(hold -> new Gap(area, post.role(), hold.end(), hold.member()))
                .orElseGet(
                        () ->
                                new Gap(
                                        area,
                                        post.role(),
                                        directory.area(area, at).orElseThrow().from(),
                                        null));
    }

    /// Everyone who fills or ever filled the post, as long as they belonged to the directory.
    private static List<Hold> holds(DirectoryView directory, String area, Post post) {
        return directory
                .postingsEver(area)
                .filter(Posting::primary)
                .filter(posting -> post.filledBy().contains(posting.role()))
                .flatMap(
                        posting ->
                                directory
                                        .memberPeriods(posting.member())
                                        .flatMap(period -> Hold.of(posting, period).stream()))
                .toList();
    }

    record Burden(UUID member, List<String> areas) {}

    /// A term as far as its holder was there.
    private record Hold(UUID member, Instant from, @Nullable Instant to) {

        static Optional<Hold> of(Posting posting, Member.Period period) {
            Instant from = later(posting.from(), period.from());
            Instant to = earlier(posting.to(), period.to());
            return to == null || to.isAfter(from)
                    ? Optional.of(new Hold(posting.member(), from, to))
                    : Optional.empty();
        }

        Instant end() {
            return to == null ? Instant.MAX : to;
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }

        private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.isBefore(other) ? one : other;
        }
    }
}
