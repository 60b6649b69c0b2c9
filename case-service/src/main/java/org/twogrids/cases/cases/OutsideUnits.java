package org.twogrids.cases.cases;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.OutsideUnit;

/// Units outside of the two grids that a whistle slip reaches. How, only grid-service knows.
public final class OutsideUnits {

    private OutsideUnits() {}

    /// The latest name; the id itself where it is unknown.
    public static String name(DirectoryView directory, UUID unit) {
        return directory
                .outsideUnits()
                .filter(it -> it.id().equals(unit) && !it.history().isEmpty())
                .map(it -> it.history().getLast().name())
                .findFirst()
                .orElse(unit.toString());
    }

    /// Those that serve one of the areas: first those of the category, then by name.
    public static List<Serving> serving(
            DirectoryView directory, Collection<String> areas, String category, Instant at) {
        return directory
                .outsideUnits()
                .flatMap(unit -> period(unit, at).map(it -> Serving.of(unit, it, category)))
                .filter(it -> it.areas().stream().anyMatch(areas::contains))
                .sorted(
                        comparing((Serving it) -> !it.fits())
                                .thenComparing(Serving::name)
                                .thenComparing(Serving::id))
                .toList();
    }

    private static Stream<OutsideUnit.Period> period(OutsideUnit unit, Instant at) {
        return unit.history().stream().filter(period -> period.holds(at)).limit(1);
    }

    /// @param areas that it serves, each with all that lies below it
    /// @param fits whether the category is among what it must see to
    public record Serving(
            UUID id, String name, OutsideUnit.Kind kind, List<String> areas, boolean fits) {

        static Serving of(OutsideUnit unit, OutsideUnit.Period period, String category) {
            return new Serving(
                    unit.id(),
                    period.name(),
                    period.kind(),
                    period.areas(),
                    period.matters().stream().anyMatch(category::startsWith));
        }
    }
}
