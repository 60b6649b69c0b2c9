package org.twogrids.cases.cases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.twogrids.kernel.privacy.Sealer;

/// What is said in cases, opened for the service itself: to make it findable, and to see whether
/// words really stand there. Nothing of it goes into an answer.
@ApplicationScoped
public class CaseTexts {

    private final Cases cases;
    private final Sealer sealer;

    CaseTexts(Cases cases, Sealer sealer) {
        this.cases = cases;
        this.sealer = sealer;
    }

    /// Within a transaction.
    public Map<UUID, Text> open(Collection<UUID> ids) {
        Map<UUID, List<String>> addresses =
                cases.partiesOf(ids).stream()
                        .map(party -> Map.entry(party.caseId(), party.open(sealer)))
                        .filter(it -> it.getValue().address() != null)
                        .collect(
                                groupingBy(
                                        Map.Entry::getKey,
                                        mapping(it -> address(it.getValue()), toList())));
        return cases.words(ids).entrySet().stream()
                .collect(
                        toMap(
                                it -> it.getKey().value(),
                                it ->
                                        new Text(
                                                it.getValue().title(it.getKey(), sealer),
                                                it.getValue().narrative(it.getKey(), sealer),
                                                addresses.getOrDefault(
                                                        it.getKey().value(), List.of()))));
    }

    private static String address(Report.Person person) {
        return String.valueOf(person.address());
    }

    public record Text(String title, String narrative, List<String> addresses) {

        public Stream<String> all() {
            return Stream.concat(Stream.of(title, narrative), addresses.stream());
        }
    }
}
