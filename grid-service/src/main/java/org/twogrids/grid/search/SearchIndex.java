package org.twogrids.grid.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twogrids.grid.search.Wanted.What;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.events.DirectoryEvent.Dated;
import org.twogrids.kernel.events.DirectoryEvent.Member;

/// Every name in one picture of the directory. Whoever is looked for is found by going through them
/// all: of a hundred thousand that takes some milliseconds.
final class SearchIndex {

    static final SearchIndex EMPTY = new SearchIndex(DirectoryView.EMPTY, Map.of());

    private final DirectoryView view;
    private final Map<String, Sounds> sounds = new HashMap<>();
    private final List<Entry> entries;

    /// @param known readings, since most names are the same as in the picture before
    private SearchIndex(DirectoryView view, Map<String, Sounds> known) {
        this.view = view;
        this.entries =
                Stream.concat(
                                view.areas().flatMap(area -> entries(area, known)),
                                view.members().flatMap(member -> entries(member, known)))
                        .toList();
    }

    boolean isOf(DirectoryView other) {
        return view.position() == other.position();
    }

    SearchIndex of(DirectoryView newer) {
        return new SearchIndex(newer, sounds);
    }

    /// Whatever bears a fitting name at the instant, in no order.
    Stream<Match> find(Wanted wanted, Instant at) {
        boolean aloud = wanted.mayBePinyin();
        return entries.stream()
                .filter(entry -> entry.period().holds(at))
                .flatMap(
                        entry ->
                                entry.fit(wanted, aloud).stream()
                                        .map(fit -> new Match(fit, entry.name(), entry.id())));
    }

    private Stream<Entry> entries(Area area, Map<String, Sounds> known) {
        return area.history().stream()
                .map(period -> entry(What.AREA, area.code(), period.name(), period, known));
    }

    private Stream<Entry> entries(Member member, Map<String, Sounds> known) {
        String id = member.id().toString();
        return member.history().stream()
                .map(period -> entry(What.MEMBER, id, period.name(), period, known));
    }

    private Entry entry(
            What what, String id, String name, Dated period, Map<String, Sounds> known) {
        Sounds heard = known.containsKey(name) ? known.get(name) : Sounds.of(name);
        sounds.put(name, heard);
        return new Entry(what, id, name, Wanted.plain(name), heard, period);
    }
}
