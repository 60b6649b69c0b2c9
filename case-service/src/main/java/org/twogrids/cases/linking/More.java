package org.twogrids.cases.linking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Danger;
import org.twogrids.cases.cases.FutureTime;
import org.twogrids.cases.cases.Location;
import org.twogrids.cases.cases.Report;
import org.twogrids.cases.cases.Reporter;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.routing.Point;
import org.twogrids.kernel.web.PlainText;

/// What somebody has to say of a matter that was flagged already: a flag without its category.
///
/// @param location GeoJSON point, WGS-84; null where they say nothing of the place
/// @param occurredAt ISO-8601 with offset; now where missing
/// @param danger what they answer to the question of danger; null where nobody asked
/// @param resident who came or called, where a reception desk takes it in for them
record More(
        @Nullable @PlainText(max = 100) String title,
        @NotBlank @PlainText(max = 5000) String narrative,
        @Nullable Location location,
        @Nullable OffsetDateTime occurredAt,
        @Nullable Set<@NotNull RiskFactor> riskFactors,
        @Nullable Danger danger,
        @Nullable @Size(max = 50) List<@NotNull @Valid Person> parties,
        @Nullable @Valid Resident resident) {

    /// A clock of a phone may run ahead that far.
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /// All that was said, as one text. A title that only repeats how it begins is left out.
    String words() {
        return title == null || title.isBlank() || narrative.startsWith(title)
                ? narrative
                : title + "\n" + narrative;
    }

    @Nullable Point point() {
        return location == null ? null : location.point();
    }

    Instant occurred(Instant now) {
        Instant at = occurredAt == null ? now : occurredAt.toInstant();
        if (at.isAfter(now.plus(TOLERANCE))) {
            throw new FutureTime();
        }
        return at;
    }

    Set<RiskFactor> factors() {
        return riskFactors == null ? Set.of() : riskFactors;
    }

    List<Report.Person> people() {
        return parties == null
                ? List.of()
                : parties.stream()
                        .map(it -> new Report.Person(it.name(), it.phone(), it.address()))
                        .toList();
    }

    Reporter.@Nullable Resident forWhom() {
        return resident == null ? null : new Reporter.Resident(resident.name(), resident.phone());
    }

    record Resident(
            @Nullable @PlainText(max = 50) String name,
            @Nullable @PlainText(max = 30) String phone) {}

    record Person(
            @Nullable @PlainText(max = 50) String name,
            @Nullable @PlainText(max = 30) String phone,
            @Nullable @PlainText(max = 200) String address) {}
}
