package org.twogrids.grid.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twogrids.grid.search.Wanted.What;
import org.twogrids.kernel.events.DirectoryEvent.Member;

class NamesTest {

    private static final Instant NOW = Instant.parse("2026-05-03T06:05:00Z");

    @Property(tries = 500)
    void what_the_index_finds_is_what_going_through_all_names_finds(
            @ForAll("entries") List<Entry> entries, @ForAll("typed") String typed) {
        Wanted wanted = Wanted.of(typed, null);

        assertThat(new Names(entries).find(wanted, null, 100, NOW))
                .isEqualTo(oneByOne(entries, wanted, null));
    }

    @Property(tries = 200)
    void page_by_page_the_same_is_found(
            @ForAll("entries") List<Entry> entries, @ForAll("typed") String typed) {
        Wanted wanted = Wanted.of(typed, null);
        Names names = new Names(entries);
        List<Match> all = oneByOne(entries, wanted, null);

        for (int i = 0; i < all.size(); i++) {
            assertThat(names.find(wanted, all.get(i), 2, NOW))
                    .isEqualTo(all.subList(i + 1, Math.min(i + 3, all.size())));
        }
    }

    @Test
    void a_name_of_another_time_is_not_found() {
        Entry past = entry(0, What.MEMBER, "覃寻访", NOW.minusSeconds(10), NOW);
        Entry present = entry(1, What.MEMBER, "覃远方", NOW, null);

        assertThat(new Names(List.of(past, present)).find(Wanted.of("qin", null), null, 10, NOW))
                .extracting(Match::name)
                .containsExactly("覃远方");
    }

    /// Few characters, so that names have much in common; some have several readings.
    @Provide
    Arbitrary<List<Entry>> entries() {
        Arbitrary<String> names =
                Arbitraries.strings().withChars("覃长行王网格重0129aPé·").ofMinLength(1).ofMaxLength(6);
        return Combinators.combine(names, Arbitraries.of(What.class))
                .as((name, what) -> new Named(name, what))
                .list()
                .ofMaxSize(25)
                .map(
                        some ->
                                IntStream.range(0, some.size())
                                        .mapToObj(
                                                i ->
                                                        entry(
                                                                i,
                                                                some.get(i).what,
                                                                some.get(i).name,
                                                                Instant.EPOCH,
                                                                null))
                                        .toList());
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("覃长行网格12é").ofMinLength(1).ofMaxLength(3),
                Arbitraries.strings().withChars("qintanchgzwe0129ap").ofMinLength(1).ofMaxLength(4),
                Arbitraries.of(
                        "qin",
                        "tan",
                        "changx",
                        "zhangh",
                        "wangg",
                        "wgg",
                        "chong",
                        "zhong",
                        "1101",
                        "11010200",
                        "hang",
                        "x",
                        "0p",
                        "p0",
                        "1 1"));
    }

    private static List<Match> oneByOne(List<Entry> entries, Wanted wanted, @Nullable Match after) {
        return entries.stream()
                .flatMap(
                        entry ->
                                entry.fit(wanted, wanted.mayBePinyin()).stream()
                                        .map(fit -> new Match(fit, entry.name(), entry.id())))
                .filter(match -> after == null || match.isAfter(after))
                .sorted(Match.ORDER)
                .toList();
    }

    private static Entry entry(
            int number, What what, String name, Instant from, @Nullable Instant to) {
        String id =
                what == What.AREA ? "110102%03dP%02d".formatted(number / 3, number) : "m" + number;
        return new Entry(
                what,
                id,
                name,
                Wanted.plain(name),
                Sounds.of(name),
                new Member.Period(from, to, name, Set.of(), Set.of()));
    }

    private record Named(String name, What what) {}
}
