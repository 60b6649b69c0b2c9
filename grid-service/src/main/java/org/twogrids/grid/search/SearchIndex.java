package org.twogrids.grid.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.search.Wanted.What;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.DirectoryEvent.Dated;
import org.twogrids.kernel.events.DirectoryEvent.Member;

/// Every name in one picture of the directory.
final class SearchIndex {

    static final SearchIndex EMPTY =
            new SearchIndex(DirectoryView.EMPTY, Map.of(), new Names(List.of()));

    private final DirectoryView view;
    private final Map<String, Sounds> sounds;
    private final Names names;

    private SearchIndex(DirectoryView view, Map<String, Sounds> sounds, Names names) {
        this.view = view;
        this.sounds = sounds;
        this.names = names;
    }

    boolean isOf(DirectoryView other) {
        return view == other;
    }

    /// Costs something only where names have changed. Readings are taken over, since most names are
    /// the same as in the picture before.
    SearchIndex of(DirectoryView newer) {
        if (newer.hasSameNames(view)) {
            return new SearchIndex(newer, sounds, names);
        }
        Map<String, Sounds> heard = new HashMap<>();
        Stream<Entry> entries =
                Stream.concat(
                        newer.areas().flatMap(area -> entries(area, heard)),
                        newer.members().flatMap(member -> entries(member, heard)));
        return new SearchIndex(newer, heard, new Names(entries.toList()));
    }

    /// Whatever bears a fitting name at the instant, the best first.
    ///
    /// @param after the last one that is known already; null for none
    List<Match> find(Wanted wanted, @Nullable Match after, int most, Instant at) {
        return names.find(wanted, after, most, at);
    }

    private Stream<Entry> entries(Area area, Map<String, Sounds> heard) {
        return area.history().stream()
                .map(period -> entry(What.AREA, area.code(), period.name(), period, heard));
    }

    private Stream<Entry> entries(Member member, Map<String, Sounds> heard) {
        String id = member.id().toString();
        return member.history().stream()
                .map(period -> entry(What.MEMBER, id, period.name(), period, heard));
    }

    private Entry entry(
            What what, String id, String name, Dated period, Map<String, Sounds> heard) {
        Sounds read =
                heard.computeIfAbsent(
                        name,
                        fresh -> {
                            Sounds known = sounds.get(fresh);
                            return known == null ? Sounds.of(fresh) : known;
                        });
        return new Entry(what, id, name, Wanted.plain(name), read, period);
    }
}
