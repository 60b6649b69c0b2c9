package org.twogrids.grid.teams;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hibernate.annotations.SortNatural;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.members.MemberId;
import org.twogrids.grid.members.Parting;
import org.twogrids.grid.teams.TeamPolicy.Seating;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.DirectoryEvent.Team.Part;

/// People who take cases on together. What the team is and who sits in it change independently;
/// what is published is cut wherever either does.
@Entity
@Table(name = "team")
class Team {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TeamId id;

    @Column(name = "code")
    private String code;

    @Column(name = "version")
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "team_period", joinColumns = @JoinColumn(name = "team"))
    @MapKeyColumn(name = "from_at")
    @SortNatural
    private SortedMap<Instant, TeamDetails> history = new TreeMap<>();

    @ElementCollection
    @CollectionTable(name = "team_seat", joinColumns = @JoinColumn(name = "team"))
    private Map<SeatKey, SeatTerm> seats = new HashMap<>();

    Team() {}

    Team(TeamId id, String code) {
        this.id = id;
        this.code = code;
    }

    String code() {
        return code;
    }

    /// A copy.
    SortedMap<Instant, TeamDetails> history() {
        return new TreeMap<>(history);
    }

    /// A copy.
    Map<SeatKey, SeatTerm> seats() {
        return new HashMap<>(seats);
    }

    /// Every area that it covers or covered.
    List<String> areas() {
        return history.values().stream()
                .flatMap(details -> details.areas().stream())
                .distinct()
                .toList();
    }

    long version() {
        return version;
    }

    TeamDetails latest() {
        return history.lastEntry().getValue();
    }

    /// As a file has it, which names no yard: the known one stays.
    TeamDetails keptYard(TeamDetails details) {
        return history.isEmpty() ? details : details.in(latest().yard());
    }

    /// The team is this from then on.
    ///
    /// @return whether that was new
    boolean become(TeamDetails details, Instant from, Instant now) {
        return changed(History.put(history, from, details), now);
    }

    /// It covers the heirs in the place of areas that end, from then on or from when it is what it
    /// was last said to be.
    ///
    /// @return whether that was new
    boolean takeOver(Set<String> ended, List<String> heirs, Instant at, Instant now) {
        Instant last = history.lastKey();
        return become(latest().over(ended, heirs), at.isBefore(last) ? last : at, now);
    }

    /// The member sits in the team. Who is new to it does so from `from` on, or from the team's
    /// beginning where that is null; who takes another part does so from `from` on, or from now.
    ///
    /// @return whether that was new
    boolean seat(MemberId member, SeatTerm seat, @Nullable Instant from, Instant now) {
        SortedMap<Instant, SeatTerm> sat = new TreeMap<>();
        seats.forEach(
                (key, term) -> {
                    if (key.member().equals(member)) {
                        sat.put(key.from(), term);
                    }
                });
        if (!History.put(sat, from == null ? begin(sat, seat, now) : from, seat)) {
            return false;
        }
        sat.forEach((begin, term) -> seats.put(new SeatKey(member, begin), term));
        return changed(true, now);
    }

    /// All who sit in the team from now on. Who goes on as the same keeps the seat.
    ///
    /// @return whether that was new
    boolean compose(Collection<Seating> wanted, Instant now) {
        Map<MemberId, Part> parts = wanted.stream().collect(toMap(Seating::member, Seating::part));
        boolean isNew = false;
        for (Map.Entry<SeatKey, SeatTerm> seat : Map.copyOf(seats).entrySet()) {
            SeatTerm term = seat.getValue();
            if (term.to() == null || term.to().isAfter(now)) {
                MemberId member = seat.getKey().member();
                if (term.part() == parts.get(member)) {
                    parts.remove(member);
                } else {
                    seats.put(seat.getKey(), term.endingAt(endOf(seat.getKey(), now)));
                    isNew = true;
                }
            }
        }
        parts.forEach(
                (member, part) -> seats.put(new SeatKey(member, now), new SeatTerm(null, part)));
        return changed(isNew || !parts.isEmpty(), now);
    }

    /// It takes cases on no more.
    void dissolve(Instant now) {
        History.put(history, history.lastKey(), latest().endingAt(now));
        changed(true, now);
    }

    private static Instant endOf(SeatKey seat, Instant now) {
        return seat.from().isBefore(now) ? now : seat.from().plusMillis(1);
    }

    /// The member's seats end; the heir, where there is one and has no seat, takes them from then
    /// on.
    ///
    /// @return whether there were any
    boolean part(Parting parting) {
        Map<SeatKey, SeatTerm> held = new HashMap<>();
        seats.forEach(
                (key, term) -> {
                    if (key.member().equals(parting.member())
                            && (term.to() == null || term.to().isAfter(parting.at()))) {
                        held.put(key, term);
                    }
                });
        held.forEach((key, term) -> passOn(key, term, parting));
        return changed(!held.isEmpty(), parting.at());
    }

    private void passOn(SeatKey key, SeatTerm term, Parting parting) {
        Instant end = parting.endOf(key.from());
        seats.put(key, term.endingAt(end));
        MemberId heir = parting.heir();
        if (heir != null
                && seats.entrySet().stream()
                        .noneMatch(
                                seat ->
                                        seat.getKey().member().equals(heir)
                                                && History.overlap(
                                                        seat.getKey().from(),
                                                        seat.getValue().to(),
                                                        end,
                                                        term.to()))) {
            seats.put(new SeatKey(heir, end), term);
        }
    }

    DirectoryEvent.Team record() {
        return new DirectoryEvent.Team(id.value(), version, code, periods());
    }

    private Instant begin(SortedMap<Instant, SeatTerm> sat, SeatTerm seat, Instant now) {
        if (sat.isEmpty()) {
            return history.firstKey();
        }
        return sat.lastEntry().getValue().part() == seat.part() ? sat.lastKey() : now;
    }

    private List<DirectoryEvent.Team.Period> periods() {
        List<DirectoryEvent.Team.Period> periods = new ArrayList<>();
        history.forEach(
                (begin, details) -> {
                    NavigableSet<Instant> cuts = cuts(begin, details.to());
                    for (Instant from : cuts) {
                        @Nullable Instant next = cuts.higher(from);
                        periods.add(period(details, from, next == null ? details.to() : next));
                    }
                });
        return periods;
    }

    private NavigableSet<Instant> cuts(Instant from, @Nullable Instant to) {
        NavigableSet<Instant> cuts = new TreeSet<>();
        cuts.add(from);
        seats.forEach(
                (key, term) -> {
                    cuts.add(key.from());
                    if (term.to() != null) {
                        cuts.add(term.to());
                    }
                });
        cuts.removeIf(cut -> !History.holds(from, to, cut));
        return cuts;
    }

    private DirectoryEvent.Team.Period period(
            TeamDetails details, Instant from, @Nullable Instant to) {
        return new DirectoryEvent.Team.Period(
                from,
                to,
                details.name(),
                details.level(),
                details.areas(),
                details.categories(),
                details.capacity(),
                seats.entrySet().stream()
                        .filter(
                                seat ->
                                        History.holds(
                                                seat.getKey().from(), seat.getValue().to(), from))
                        .map(
                                seat ->
                                        new DirectoryEvent.Team.Seat(
                                                seat.getKey().member().value(),
                                                seat.getValue().part()))
                        .sorted(comparing(DirectoryEvent.Team.Seat::member))
                        .toList(),
                details.yard());
    }

    private boolean changed(boolean isNew, Instant now) {
        if (isNew) {
            version++;
            changedAt = now;
        }
        return isNew;
    }
}
