package org.twogrids.cases.cases;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.twogrids.kernel.privacy.Sealer;

/// What is said in cases, opened for the service itself: to make it findable, and to see whether
/// words really stand there. Nothing of it goes into an answer.
@ApplicationScoped
public class CaseTexts {

    private final Cases cases;
    private final SaidBeside beside;
    private final Sealer sealer;

    CaseTexts(Cases cases, SaidBeside beside, Sealer sealer) {
        this.cases = cases;
        this.beside = beside;
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
        Map<UUID, List<UUID>> merged = cases.mergedInto(ids);
        Set<UUID> all = new HashSet<>(ids);
        merged.values().forEach(all::addAll);
        Map<UUID, List<Party>> parties =
                cases.partiesOf(ids).stream().collect(groupingBy(Party::caseId));
        Map<UUID, List<Note>> notes = cases.notes(beside.notes(all));
        Map<CaseId, SealedWords> words = cases.words(all);
        return ids.stream()
                .map(CaseId::new)
                .filter(words::containsKey)
                .collect(
                        toMap(
                                CaseId::value,
                                id ->
                                        () ->
                                                text(
                                                        id,
                                                        words,
                                                        parties.getOrDefault(id.value(), List.of()),
                                                        merged.getOrDefault(id.value(), List.of()),
                                                        notes),
                                (one, _) -> one));
    }

    /// @throws IllegalStateException where they do not open
    private Text text(
            CaseId id,
            Map<CaseId, SealedWords> words,
            List<Party> parties,
            List<UUID> merged,
            Map<UUID, List<Note>> notes) {
        SealedWords own = requireNonNull(words.get(id));
        Stream<String> others =
                merged.stream()
                        .map(CaseId::new)
                        .filter(words::containsKey)
                        .flatMap(it -> said(it, requireNonNull(words.get(it))));
        Stream<String> added =
                Stream.concat(Stream.of(id.value()), merged.stream())
                        .flatMap(it -> notes.getOrDefault(it, List.of()).stream())
                        .map(note -> note.open(sealer));
        return new Text(
                own.title(id, sealer),
                own.narrative(id, sealer),
                parties.stream()
                        .flatMap(party -> Stream.ofNullable(party.open(sealer).address()))
                        .toList(),
                Stream.concat(others, added).toList());
    }

    /// Erased words are empty.
    private Stream<String> said(CaseId id, SealedWords words) {
        return words.isErased()
                ? Stream.empty()
                : Stream.of(words.title(id, sealer), words.narrative(id, sealer));
    }

    /// What one case says, still sealed.
    public interface Sealed {

        /// @throws IllegalStateException where it does not open
        Text open();
    }

    /// @param more what others have said of it since
    public record Text(String title, String narrative, List<String> addresses, List<String> more) {

        public Stream<String> all() {
            return Stream.of(Stream.of(title, narrative), addresses.stream(), more.stream())
                    .flatMap(part -> part);
        }
    }
}
