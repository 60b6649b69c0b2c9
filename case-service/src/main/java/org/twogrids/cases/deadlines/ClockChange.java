package org.twogrids.cases.deadlines;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an entry of the journal does to the clocks of its case. The journal alone says which clocks
/// run: whoever reads it from the first entry on comes to the same dues.
///
/// @param stopped those that stop, where they ran
/// @param started those that start, or start anew
/// @param slip whose clock alone stops, where it is about a whistle slip; null elsewhere
/// @param pause the one that stands still from now on; null where none does
public record ClockChange(
        Set<Deadline.Kind> stopped,
        List<Deadline> started,
        @Nullable UUID slip,
        @Nullable Pause pause) {

    private static final String WHISTLED = "WHISTLED";

    private static final String DUE = "due:";
    private static final String CLOCK = "clock:";
    private static final String UNTIL = "until:";
    private static final String SLIP = "slip:";
    private static final Set<Deadline.Kind> ALL = Set.of(Deadline.Kind.values());

    private static final Set<Deadline.Kind> PROTECTION =
            ALL.stream().filter(Deadline.Kind::protects).collect(toUnmodifiableSet());

    /// How long they take, the kind of matter says.
    private static final Set<Deadline.Kind> OF_THE_MATTER =
            Set.of(Deadline.Kind.SETTLE, Deadline.Kind.CONTACT, Deadline.Kind.FEEDBACK);

    /// What an outside unit was asked for, and what protects somebody, runs on whatever becomes
    /// of the matter.
    private static final Set<Deadline.Kind> JOURNEY =
            ALL.stream().filter(kind -> !kind.runsOn()).collect(toUnmodifiableSet());

    /// Whoever waits for an answer waits for it from the police as well.
    private static final Set<Deadline.Kind> MEDIATION =
            JOURNEY.stream()
                    .filter(kind -> kind != Deadline.Kind.CONTACT && kind != Deadline.Kind.FEEDBACK)
                    .collect(toUnmodifiableSet());

    /// @param kind of the entry
    /// @param subjects of the entry, `due:ACCEPT=<instant>` among them
    public static ClockChange of(String kind, List<String> subjects) {
        return new ClockChange(
                stopped(kind, subjects),
                kind.equals(WHISTLED) ? whistled(subjects) : started(subjects),
                kind.equals(WHISTLED) ? slip(subjects) : null,
                kind.equals("PAUSED") ? Pause.of(subjects) : null);
    }

    public boolean isNone() {
        return stopped.isEmpty() && started.isEmpty() && pause == null;
    }

    /// Whether a clock that ran before stops, starts anew, or runs on.
    boolean touches(Deadline.Kind running) {
        return stopped.contains(running) || started.stream().anyMatch(it -> it.kind() == running);
    }

    /// Whether a clock that ran before stops.
    public boolean stops(Deadline.Clock running) {
        return stopped.contains(running.kind())
                && (slip == null || slip.equals(running.slip()))
                && started.stream().noneMatch(it -> it.clock().equals(running));
    }

    private static Set<Deadline.Kind> stopped(String kind, List<String> subjects) {
        return switch (kind) {
            case "WITHDRAWN", "CLOSED", "MERGEDINTO" -> ALL;
            case "SETTLED", "AGREED", "FAILED", "COMPLETED", "REOPENED" -> JOURNEY;
            case "PENALISED" -> MEDIATION;
            case "RECATEGORISED" -> subjects.contains("anew:true") ? JOURNEY : OF_THE_MATTER;
            case "PROTECTED" -> PROTECTION;
            case WHISTLED -> Set.of(Deadline.Kind.SLIP);
            case "ACCEPTED" -> Set.of(Deadline.Kind.ACCEPT, Deadline.Kind.DISPATCH);
            case "HANDEDOVER" -> Set.of(Deadline.Kind.RULE, Deadline.Kind.DISPATCH);
            case "OVERRIDDEN" ->
                    Set.of(Deadline.Kind.RULE, Deadline.Kind.MEDIATE, Deadline.Kind.DISPATCH);
            case "CONTACTED" ->
                    subjects.contains("step:REACHED") ? Set.of(Deadline.Kind.CONTACT) : Set.of();
            case "MEDIATIONBEGUN", "SESSIONHELD" -> Set.of(Deadline.Kind.CONTACT);
            case "FEEDBACKGIVEN" -> Set.of(Deadline.Kind.CONTACT, Deadline.Kind.FEEDBACK);
            case "PROMISECHECKED" -> Set.of(Deadline.Kind.PROMISE);
            case "VISITED" -> Set.of(Deadline.Kind.RETURN_VISIT);
            default -> Set.of();
        };
    }

    /// An entry that starts clocks says by which calendar and rules; all others are as they were.
    public static List<String> dated(List<String> subjects, Basis basis) {
        return subjects.stream().noneMatch(subject -> subject.startsWith(DUE))
                ? subjects
                : Stream.concat(subjects.stream(), basis.subjects().stream()).toList();
    }

    /// As an entry keeps it.
    public static String subject(Deadline deadline) {
        return DUE + deadline.kind() + "=" + deadline.due();
    }

    /// The `due` of an entry from before each slip had a clock of its own is that of the slip that
    /// was due first then; `until` has always been the slip's own.
    private static List<Deadline> whistled(List<String> subjects) {
        return subjects.contains("step:ISSUED")
                ? List.of(Deadline.ofSlip(slip(subjects), Instant.parse(value(subjects, UNTIL))))
                : List.of();
    }

    private static UUID slip(List<String> subjects) {
        return UUID.fromString(value(subjects, SLIP));
    }

    private static List<Deadline> started(List<String> subjects) {
        return subjects.stream()
                .filter(subject -> subject.startsWith(DUE))
                .map(subject -> started(subject.substring(DUE.length())))
                .toList();
    }

    private static Deadline started(String text) {
        int sign = text.indexOf('=');
        return new Deadline(
                named(text.substring(0, sign)), Instant.parse(text.substring(sign + 1)));
    }

    private static Deadline.Kind named(String name) {
        return Arrays.stream(Deadline.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such clock: " + name));
    }

    private static String value(List<String> subjects, String of) {
        return subjects.stream()
                .filter(subject -> subject.startsWith(of))
                .map(subject -> subject.substring(of.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("An entry without " + of));
    }

    /// A clock stands still.
    ///
    /// @param until when it runs on by itself
    public record Pause(Deadline.Kind kind, Instant until) {

        private static Pause of(List<String> subjects) {
            return new Pause(named(value(subjects, CLOCK)), Instant.parse(value(subjects, UNTIL)));
        }
    }
}
