package org.twogrids.cases.cases;

import static java.util.stream.Collectors.groupingBy;
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
        return sealed(ids).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, it -> it.getValue().open()));
    }

    /// The same, each to be opened by itself: one that does not open leaves the others be. Within a
    /// transaction.
    public Map<UUID, Sealed> sealed(Collection<UUID> ids) {
        Map<UUID, List<Party>> parties =
                cases.partiesOf(ids).stream().collect(groupingBy(Party::caseId));
        return cases.words(ids).entrySet().stream()
                .collect(
                        toMap(
                                it -> it.getKey().value(),
                                it ->
                                        () ->
                                                text(
                                                        it.getKey(),
                                                        it.getValue(),
                                                        parties.getOrDefault(
                                                                it.getKey().value(), List.of()))));
    }

    /// @throws IllegalStateException where they do not open
    private Text text(CaseId id, SealedWords words, List<Party> parties) {
        return new Text(
                words.title(id, sealer),
                words.narrative(id, sealer),
                parties.stream()
                        .flatMap(party -> Stream.ofNullable(party.open(sealer).address()))
                        .toList());
    }

    /// What one case says, still sealed.
    public interface Sealed {

        /// @throws IllegalStateException where it does not open
        Text open();
    }

    public record Text(String title, String narrative, List<String> addresses) {

        public Stream<String> all() {
            return Stream.concat(Stream.of(title, narrative), addresses.stream());
        }
    }
}
