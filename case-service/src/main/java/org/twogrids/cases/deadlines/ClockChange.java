package org.twogrids.cases.deadlines;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What an entry of the journal does to the clocks of its case. The journal alone says which clocks
/// run: whoever reads it from the first entry on comes to the same dues.
///
/// @param stopped those that stop, where they ran
/// @param started those that start, or start anew
public record ClockChange(Set<Deadline.Kind> stopped, List<Deadline> started) {

    private static final String DUE = "due:";
    private static final Set<Deadline.Kind> ALL = Set.of(Deadline.Kind.values());

    private static final Set<Deadline.Kind> PROTECTION =
            ALL.stream().filter(Deadline.Kind::protects).collect(toUnmodifiableSet());

    /// What an outside unit was asked for, and what protects somebody, runs on whatever becomes
    /// of the matter.
    private static final Set<Deadline.Kind> JOURNEY =
            ALL.stream().filter(kind -> !kind.runsOn()).collect(toUnmodifiableSet());

    /// @param kind of the entry
    /// @param subjects of the entry, `due:ACCEPT=<instant>` among them
    public static ClockChange of(String kind, List<String> subjects) {
        return new ClockChange(
                stopped(kind, subjects),
                subjects.stream()
                        .filter(subject -> subject.startsWith(DUE))
                        .map(subject -> started(subject.substring(DUE.length())))
                        .toList());
    }

    public boolean isNone() {
        return stopped.isEmpty() && started.isEmpty();
    }

    /// Whether a clock that ran before stops.
    public boolean stops(Deadline.Kind running) {
        return stopped.contains(running) && started.stream().noneMatch(it -> it.kind() == running);
    }

    private static Set<Deadline.Kind> stopped(String kind, List<String> subjects) {
        return switch (kind) {
            case "WITHDRAWN", "CLOSED", "MERGEDINTO" -> ALL;
            case "SETTLED", "AGREED", "FAILED", "COMPLETED", "REOPENED" -> JOURNEY;
            case "RECATEGORISED" ->
                    subjects.contains("anew:true") ? JOURNEY : Set.of(Deadline.Kind.SETTLE);
            case "PROTECTED" -> PROTECTION;
            case "WHISTLED" -> Set.of(Deadline.Kind.SLIP);
            case "ACCEPTED" -> Set.of(Deadline.Kind.ACCEPT);
            case "HANDEDOVER" -> Set.of(Deadline.Kind.RULE);
            case "OVERRIDDEN" -> Set.of(Deadline.Kind.RULE, Deadline.Kind.MEDIATE);
            case "PROMISECHECKED" -> Set.of(Deadline.Kind.PROMISE);
            case "VISITED" -> Set.of(Deadline.Kind.RETURN_VISIT);
            default -> Set.of();
        };
    }

    /// As an entry keeps it.
    public static String subject(Deadline deadline) {
        return DUE + deadline.kind() + "=" + deadline.due();
    }

    private static Deadline started(String text) {
        int sign = text.indexOf('=');
        return Arrays.stream(Deadline.Kind.values())
                .filter(kind -> kind.name().equals(text.substring(0, sign)))
                .map(kind -> new Deadline(kind, Instant.parse(text.substring(sign + 1))))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such clock: " + text));
    }
}
