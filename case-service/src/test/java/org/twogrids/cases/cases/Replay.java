package org.twogrids.cases.cases;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.deadlines.ClockChange;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.risk.RiskPolicy;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.kernel.events.Risk;

/// What somebody comes to who knows the report and reads the journal from its first entry on.
final class Replay {

    private final Map<String, Category> catalog;
    private final Map<Deadline.Kind, Instant> clocks = new EnumMap<>(Deadline.Kind.class);
    private String category;
    private Track state;
    private Risk risk;
    private @Nullable Responsible responsible;
    private int endings;
    private int rounds;
    private long version;

    Replay(Report report, Map<String, Category> catalog) {
        this.catalog = catalog;
        this.category = report.category().code();
        this.state = Track.startOf(report.category());
        this.risk = RiskPolicy.of(report.category(), report.riskFactors());
    }

    static Replay of(Report report, Map<String, Category> catalog, List<JournalEntry> journal) {
        Replay replay = new Replay(report, catalog);
        journal.forEach(replay::read);
        return replay;
    }

    private void read(JournalEntry entry) {
        List<String> subjects = entry.subjects();
        Optional<Responsible> next = answering(subjects);
        boolean replaced =
                next.filter(it -> responsible != null)
                        .filter(it -> !it.handler().equals(responsible.handler()))
                        .isPresent();
        switch (entry.kind()) {
            case "ACCEPTED" -> move(Track.Move.ACCEPT);
            case "REFUSED" -> move(Track.Move.REFUSE);
            case "HANDEDOVER" -> move(Track.Move.HAND_OVER);
            case "OVERRIDDEN" -> move(Track.Move.OVERRIDE);
            case "WITHDRAWN" -> move(Track.Move.WITHDRAW);
            case "MEDIATIONBEGUN" -> move(Track.Move.MEDIATE);
            case "SETTLED", "AGREED" -> end(Track.Move.SETTLE);
            case "FAILED" -> end(Track.Move.FAIL);
            case "COMPLETED" -> end(Track.Move.COMPLETE);
            case "CLOSED" -> move(Track.Move.CLOSE);
            case "REOPENED" -> move(Track.Move.REOPEN);
            case "ONCEMORE" -> move(Track.Move.ONCE_MORE);
            case "PENALISED" -> move(Track.Move.PENALISE);
            case "VISITED" -> rounds++;
            case "REROUTED", "REANCHORED", "RECUSED" -> {
                if (replaced) {
                    move(Track.Move.REROUTE);
                }
            }
            case "RECATEGORISED" -> {
                category = value(subjects, "category:").orElseThrow();
                if (subjects.contains("anew:true")) {
                    state = Track.startOf(catalog.get(category));
                }
            }
            default -> {}
        }
        value(subjects, "risk:").map(Risk::valueOf).ifPresent(said -> risk = said);
        responsible = next.orElse(responsible);
        ClockChange change = entry.clocks();
        clocks.keySet().removeIf(kind -> change.stops(new Deadline.Clock(kind, null)));
        change.started().forEach(it -> clocks.put(it.kind(), it.due()));
        version++;
    }

    private void move(Track.Move move) {
        state = state.after(move).orElseThrow();
    }

    private void end(Track.Move move) {
        move(move);
        endings++;
        rounds = 0;
    }

    private static Optional<Responsible> answering(List<String> subjects) {
        return value(subjects, "handler:")
                .filter(_ -> value(subjects, "owner:").isPresent())
                .map(
                        handler ->
                                new Responsible(
                                        id(subjects, "team:"),
                                        UUID.fromString(handler),
                                        UUID.fromString(value(subjects, "owner:").orElseThrow()),
                                        id(subjects, "officer:")));
    }

    private static @Nullable UUID id(List<String> subjects, String of) {
        return value(subjects, of).filter(it -> !it.isEmpty()).map(UUID::fromString).orElse(null);
    }

    private static Optional<String> value(List<String> subjects, String of) {
        return subjects.stream()
                .flatMap(it -> it.startsWith(of) ? Stream.of(it.substring(of.length())) : null)
                .findFirst();
    }

    Track state() {
        return state;
    }

    String category() {
        return category;
    }

    Risk risk() {
        return risk;
    }

    @Nullable Responsible responsible() {
        return responsible;
    }

    Aftercare aftercare(@Nullable Instant endedAt) {
        return new Aftercare(endings, endedAt, rounds);
    }

    Map<Deadline.Kind, Instant> clocks() {
        return clocks;
    }

    /// Each entry counts, so that no version is given twice.
    long version() {
        return version;
    }
}
