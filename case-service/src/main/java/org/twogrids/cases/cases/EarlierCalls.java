package org.twogrids.cases.cases;

import static java.util.Comparator.reverseOrder;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.risk.RiskPolicy;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.privacy.BlindIndex;
import org.twogrids.kernel.privacy.Sealer;

/// Calls of the last ninety days from the same people or the same address, found by blind index
/// alone: the same phone, the same address, or the same full name in the same grid. A restricted
/// case counts for another restricted one only, since a repeat would hint at it.
@ApplicationScoped
public class EarlierCalls {

    private static final Duration WITHIN = Duration.ofDays(90);

    /// With the one at hand they make three.
    private static final int BEFORE = 2;

    private static final int MANY = 50;

    /// Not a name: `张某`, `李阿姨`.
    private static final Pattern PLACEHOLDER =
            Pattern.compile(".|.*某.*|.*(先生|女士|小姐|阿姨|大爷|大妈|大叔|师傅|老师|老人)");

    private final Cases cases;
    private final BlindIndex index;
    private final Sealer sealer;

    EarlierCalls(Cases cases, BlindIndex index, Sealer sealer) {
        this.cases = cases;
        this.index = index;
        this.sealer = sealer;
    }

    /// Whether a report is at least the third call of ninety days.
    ///
    /// @param grid in which it happened; null where nobody knows
    boolean precede(Report report, @Nullable String grid, Instant at) {
        boolean restricted = RiskPolicy.restricted(report.category(), report.riskFactors());
        var search = new Search(marks(report.parties(), grid), restricted, at.minus(WITHIN), at);
        return cases.earlier(search, MANY).stream().distinct().limit(BEFORE).count() == BEFORE;
    }

    /// Those before a case that the caller may see, the last one first.
    public List<Call> of(Case theCase, Caller caller) {
        List<Report.Person> parties =
                cases.parties(theCase.id()).stream().map(party -> party.open(sealer)).toList();
        Instant at = theCase.receivedAt();
        var search =
                new Search(
                        marks(parties, theCase.occurredGrid()),
                        theCase.restricted(),
                        at.minus(WITHIN),
                        at);
        List<UUID> newest =
                cases.earlier(search, MANY).stream()
                        .distinct()
                        .sorted(reverseOrder())
                        .limit(MANY)
                        .toList();
        return cases.within(caller.reach(), newest).stream()
                .filter(earlier -> !earlier.id().equals(theCase.id()))
                .map(earlier -> new Call(earlier.id().value(), earlier.number()))
                .toList();
    }

    private List<Mark> marks(Collection<Report.Person> parties, @Nullable String grid) {
        return Stream.of(
                        marks(parties, "phone", Report.Person::phone, null),
                        marks(parties, "address", Report.Person::address, null),
                        grid == null
                                ? Stream.<Mark>of()
                                : marks(parties, "name", EarlierCalls::fullName, grid))
                .flatMap(found -> found)
                .toList();
    }

    private Stream<Mark> marks(
            Collection<Report.Person> parties,
            String kind,
            Function<Report.Person, @Nullable String> value,
            @Nullable String grid) {
        return parties.stream()
                .flatMap(person -> Stream.ofNullable(value.apply(person)))
                .distinct()
                .map(text -> new Mark(kind, index.of(kind, text), grid));
    }

    private static @Nullable String fullName(Report.Person person) {
        String name = person.name();
        return name == null || PLACEHOLDER.matcher(name.strip()).matches() ? null : name;
    }

    /// By what a person or a place is known without being opened.
    ///
    /// @param kind as its column is called
    /// @param grid the only one in which it counts; null for anywhere
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Mark(String kind, byte[] index, @Nullable String grid) {

        /// The condition in the database's own words, its values added to those that are there.
        String narrow(List<Object> values) {
            values.add(index);
            String marked = "p.%s_index = ?%d".formatted(kind, values.size());
            if (grid == null) {
                return marked;
            }
            values.add(grid);
            return marked + " and e.occurred_grid = ?" + values.size();
        }
    }

    record Search(List<Mark> marks, boolean restricted, Instant after, Instant until) {}

    /// A case that somebody may see.
    public record Call(UUID id, String number) {}
}
