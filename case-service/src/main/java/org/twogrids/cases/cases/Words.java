package org.twogrids.cases.cases;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.routing.Reason;
import org.twogrids.cases.routing.Subject;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.Wording;

/// Turns codes and ids into the words of one reader, with today's names.
final class Words {

    private static final String COMMA = "、";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                    .withZone(DirectoryView.ZONE);

    private final Locale locale;
    private final DirectoryView directory;
    private final Catalog catalog;

    Words(Locale locale, DirectoryView directory, Catalog catalog) {
        this.locale = locale;
        this.directory = directory;
        this.catalog = catalog;
    }

    String of(Reason reason) {
        return Wording.of("routing", locale)
                .text(reason.code().name(), reason.subjects().stream().map(this::name).toArray());
    }

    /// @param subjects as the journal keeps them: `handler:<id>`, `due:ACCEPT=<instant>` …
    String journal(String kind, List<String> subjects) {
        String handler = value(subjects, "handler:").map(this::member).orElse("");
        String grid = value(subjects, "grid:").map(directory::areaName).orElse("—");
        Optional<String> stage = value(subjects, JournalEntry.STAGE);
        if (stage.isPresent()) {
            return Wording.of("journal", locale)
                    .text(kind + "." + stage.get(), clock(subjects), until(subjects));
        }
        return Wording.of("journal", locale)
                .text(
                        key(kind, subjects),
                        handler,
                        grid,
                        value(subjects, "risk:")
                                .map(risk -> Wording.of("journal", locale).text("risk." + risk))
                                .orElse(""),
                        value(subjects, "category:")
                                .map(code -> catalog.require(code).name(locale))
                                .orElse(""),
                        factors(subjects),
                        value(subjects, "owner:").map(this::member).orElse(""),
                        value(subjects, "unit:").map(this::unit).orElse(""),
                        until(subjects),
                        value(subjects, "member:").map(this::member).orElse(""),
                        value(subjects, "number:").orElse(""),
                        value(subjects, "sha256:").orElse(""),
                        value(subjects, "lacking:").orElse(""),
                        clock(subjects),
                        members(subjects, "mediator:", "secretary:"),
                        members(subjects, "helper:"),
                        parties(subjects));
    }

    /// The names of all whom an entry names so.
    private String members(List<String> subjects, String... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> values(subjects, kind))
                .map(this::member)
                .collect(Collectors.joining(COMMA));
    }

    /// Parties by their place, 1 for the first.
    private static String parties(List<String> subjects) {
        return Stream.of("consent:", "representative:")
                .flatMap(kind -> values(subjects, kind))
                .map(party -> String.valueOf(Integer.parseInt(party) + 1))
                .collect(Collectors.joining(COMMA));
    }

    private static String key(String kind, List<String> subjects) {
        Optional<String> from = value(subjects, JournalEntry.FROM);
        if (from.isPresent() || subjects.contains(JournalEntry.UNSURE)) {
            return kind
                    + from.map(it -> "." + it).orElse("")
                    + (subjects.contains(JournalEntry.UNSURE) ? ".UNSURE" : "");
        }
        if (subjects.contains(JournalEntry.ARCHIVED)) {
            return kind + ".ARCHIVED";
        }
        return value(subjects, "step:").map(step -> kind + "." + step).orElse(kind);
    }

    /// `+凶器 −涉及未成年人`: what was added and what was taken away.
    private String factors(List<String> subjects) {
        return subjects.stream()
                .flatMap(
                        subject ->
                                Stream.concat(
                                        factor(subject, "added:", "+"),
                                        factor(subject, "removed:", "−")))
                .collect(Collectors.joining(" "));
    }

    private Stream<String> factor(String subject, String kind, String sign) {
        return subject.startsWith(kind)
                ? Stream.of(
                        sign + RiskFactor.valueOf(subject.substring(kind.length())).label(locale))
                : Stream.empty();
    }

    private String clock(List<String> subjects) {
        return value(subjects, "clock:")
                .map(kind -> Wording.of("journal", locale).text("clock." + kind))
                .orElse("");
    }

    private static String until(List<String> subjects) {
        return value(subjects, "until:").map(Instant::parse).map(TIME::format).orElse("");
    }

    private static Optional<String> value(List<String> subjects, String prefix) {
        return values(subjects, prefix).findFirst();
    }

    private static Stream<String> values(List<String> subjects, String prefix) {
        return subjects.stream()
                .filter(subject -> subject.startsWith(prefix))
                .map(subject -> subject.substring(prefix.length()))
                .filter(value -> !value.isEmpty());
    }

    CaseView.Named person(UUID member) {
        return CaseView.Named.member(member, directory);
    }

    private String name(Subject subject) {
        return switch (subject) {
            case Subject.Area it -> directory.areaName(it.code());
            case Subject.Team it -> directory.teamName(it.id());
            case Subject.Member it -> directory.memberName(it.id());
            case Subject.Category it -> catalog.require(it.code()).name(locale);
            case Subject.Level it -> Wording.of("routing", locale).text("level." + it.level());
            case Subject.Count it -> Integer.toString(it.number());
        };
    }

    private String unit(String id) {
        return OutsideUnits.name(directory, UUID.fromString(id));
    }

    private String member(String id) {
        return directory.memberName(UUID.fromString(id));
    }
}
