package org.twogrids.kernel.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.AreaKind;
import org.twogrids.kernel.events.DirectoryEvent.Posting;
import org.twogrids.kernel.events.DirectoryEvent.Team;

/// An area as it stands at an instant and who has to do with it, put together once: whoever decides
/// on a case there follows references instead of looking into the tables of a city.
public final class Spot {

    private final long since;
    private final long until;
    private final @Nullable AreaKind kind;
    private final List<String> path;
    private final List<String> policePath;
    private final @Nullable String policeGrid;
    private final List<Posting> holders;
    private final List<Crew> crews;
    private final Map<String, List<Crew>> byCategory = new ConcurrentHashMap<>(2);

    Spot(
            Spell spell,
            @Nullable AreaKind kind,
            List<String> path,
            List<String> policePath,
            @Nullable String policeGrid,
            List<Posting> holders,
            List<Crew> crews) {
        this.since = spell.since();
        this.until = spell.until();
        this.kind = kind;
        this.path = path;
        this.policePath = policePath;
        this.policeGrid = policeGrid;
        this.holders = holders;
        this.crews = crews;
    }

    boolean holds(Instant at) {
        long second = at.getEpochSecond();
        return since <= second && second < until;
    }

    /// Whether it is of the kind, in force or not.
    public boolean isA(AreaKind wanted) {
        return kind == wanted;
    }

    public boolean isInForce() {
        return !path.isEmpty();
    }

    /// The area and all above it, nearest first; empty where it is not in force.
    public List<String> path() {
        return path;
    }

    /// Of these the police grid and the station.
    public List<String> policePath() {
        return policePath;
    }

    /// The police grid to which a community grid is linked most closely; empty without a link.
    public Optional<String> policeGrid() {
        return Optional.ofNullable(policeGrid);
    }

    /// Who holds an office in the area itself and is a member, primary holders first.
    public List<Posting> holders() {
        return holders;
    }

    /// The teams that cover the area itself and take such a matter, by id.
    public List<Crew> crews(String category) {
        if (crews.isEmpty()) {
            return crews;
        }
        List<Crew> known = byCategory.get(category);
        if (known == null) {
            known = crews.stream().filter(crew -> crew.exactness(category) >= 0).toList();
            byCategory.put(category, known);
        }
        return known;
    }

    /// A team and who may mediate in it.
    ///
    /// @param seats of members, without the secretaries
    public record Crew(UUID team, Team.Period period, List<Seat> seats) {

        /// How many digits of the category the team names; less than nought where it is none of
        /// its.
        public int exactness(String category) {
            int longest = -1;
            for (String prefix : period.categories()) {
                if (prefix.length() > longest && category.startsWith(prefix)) {
                    longest = prefix.length();
                }
            }
            return longest;
        }
    }

    /// @param rostered whether a roster says when the member is on duty
    public record Seat(UUID member, Set<String> skills, boolean rostered) {}
}
