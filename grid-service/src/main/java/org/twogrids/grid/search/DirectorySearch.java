package org.twogrids.grid.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.access.Administration;
import org.twogrids.grid.access.Scope;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.members.Members;
import org.twogrids.grid.search.Entry.Fit;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.privacy.AccessLog;

/// Names are everybody's to find. A phone number leads to its owner only whoever may post the
/// owner, and that is logged like every reading of personal data.
@ApplicationScoped
class DirectorySearch {

    private final Members members;
    private final Administration administration;
    private final Directory directory;
    private final AccessLog log;

    private volatile SearchIndex index = SearchIndex.EMPTY;

    DirectorySearch(
            Members members, Administration administration, Directory directory, AccessLog log) {
        this.members = members;
        this.administration = administration;
        this.directory = directory;
        this.log = log;
    }

    /// The best first.
    ///
    /// @param after the last one of the page before; null for the first page
    List<Match> find(
            Wanted wanted, @Nullable Match after, int most, DirectoryView view, Instant at) {
        Stream<Match> owners = wanted.mayBePhone() ? owners(wanted.text(), view, at) : Stream.of();
        return Stream.concat(owners, current(view).find(wanted, after, most, at).stream())
                .distinct()
                .filter(match -> after == null || match.isAfter(after))
                .sorted(Match.ORDER)
                .limit(most)
                .toList();
    }

    /// None for a configured login that is no member: nobody would stand in the log.
    private Stream<Match> owners(String phone, DirectoryView view, Instant at) {
        Scope scope = administration.ownPostings();
        UUID reader = scope.member();
        if (scope.isEmpty() || reader == null) {
            return Stream.of();
        }
        directory.requireTrusted();
        List<UUID> owners =
                members.withPhone(phone).stream()
                        .map(MemberId::value)
                        .filter(owner -> view.member(owner, at).isPresent())
                        .filter(owner -> covers(scope, owner, view, at))
                        .toList();
        owners.forEach(owner -> log.append(reader, "member/" + owner, "search", List.of("phone")));
        return owners.stream()
                .map(owner -> new Match(Fit.EXACT, view.memberName(owner), owner.toString()));
    }

    private static boolean covers(Scope scope, UUID member, DirectoryView view, Instant at) {
        return view.postingsOf(member, at).stream()
                .anyMatch(posting -> scope.coversPeople(view.path(posting.area(), at)));
    }

    /// Built by whoever asks first after a change of names, while the others wait: of a city it
    /// takes a second, and many at once would take all memory.
    private SearchIndex current(DirectoryView view) {
        SearchIndex known = index;
        return known.isOf(view) ? known : rebuilt(view);
    }

    private synchronized SearchIndex rebuilt(DirectoryView view) {
        if (!index.isOf(view)) {
            index = index.of(view);
        }
        return index;
    }
}
