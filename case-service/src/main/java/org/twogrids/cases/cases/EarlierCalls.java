package org.twogrids.cases.cases;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.risk.RiskPolicy;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Reach;
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
        var search = new Search(marks(report.parties()), grid, restricted, at.minus(WITHIN), at);
        return cases.earlier(search, MANY).stream().map(Call::id).distinct().limit(BEFORE).count()
                == BEFORE;
    }

    /// Those before a case that the caller may see, the last one first.
    public List<Call> of(Case theCase, Caller caller) {
        List<Report.Person> parties =
                cases.parties(theCase.id()).stream().map(party -> party.open(sealer)).toList();
        Instant at = theCase.receivedAt();
        var search =
                new Search(
                        marks(parties),
                        theCase.occurredGrid(),
                        theCase.restricted(),
                        at.minus(WITHIN),
                        at);
        return cases.earlier(search, MANY).stream()
                .distinct()
                .filter(call -> !call.id().equals(theCase.id().value()))
                .filter(call -> call.isWithin(caller.reach()))
                .sorted(comparing(Call::receivedAt).reversed())
                .toList();
    }

    private Marks marks(Collection<Report.Person> parties) {
        return new Marks(
                of(parties, "phone", Report.Person::phone),
                of(parties, "address", Report.Person::address),
                of(parties, "name", EarlierCalls::fullName));
    }

    private List<byte[]> of(
            Collection<Report.Person> parties,
            String kind,
            Function<Report.Person, @Nullable String> value) {
        return parties.stream()
                .flatMap(person -> Stream.ofNullable(value.apply(person)))
                .distinct()
                .map(text -> index.of(kind, text))
                .toList();
    }

    private static @Nullable String fullName(Report.Person person) {
        String name = person.name();
        return name == null || PLACEHOLDER.matcher(name.strip()).matches() ? null : name;
    }

    /// By what people and places are known without being opened.
    record Marks(List<byte[]> phones, List<byte[]> addresses, List<byte[]> names) {

        boolean none() {
            return phones.isEmpty() && addresses.isEmpty() && names.isEmpty();
        }
    }

    record Search(
            Marks marks, @Nullable String grid, boolean restricted, Instant after, Instant until) {}

    /// @param reach who may see it
    /// @param barred who may not, for all that
    public record Call(
            UUID id, String number, Instant receivedAt, List<String> reach, List<String> barred) {

        boolean isWithin(Reach mine) {
            return mine.touches(reach) && !mine.touches(barred);
        }

        static Call of(@Nullable Object[] row) {
            return new Call(
                    (UUID) Objects.requireNonNull(row[0]),
                    (String) Objects.requireNonNull(row[1]),
                    (Instant) Objects.requireNonNull(row[2]),
                    List.of((String[]) Objects.requireNonNull(row[3])),
                    List.of((String[]) Objects.requireNonNull(row[4])));
        }
    }
}
