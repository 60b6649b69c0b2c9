package org.twogrids.cases.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.web.PlainText;

/// A dispute as it is flagged in the field.
///
/// @param location GeoJSON point, WGS-84; where no grid has it the address counts, without either
///     the reporter's own grid is taken
/// @param address street and number where it happened, in words; without it, and without a point,
///     those of the parties
/// @param occurredAt ISO-8601 with offset; now where missing
/// @param danger counts where the category asks for it; NO where missing
/// @param resident who came or called, where a reception desk takes it in for them
record Flag(
        @NotBlank @PlainText(max = 10) String category,
        @NotBlank @PlainText(max = 100) String title,
        @NotBlank @PlainText(max = 5000) String narrative,
        @Nullable Location location,
        @Nullable @PlainText(max = 200) @JsonInclude(JsonInclude.Include.NON_NULL) String address,
        @Nullable OffsetDateTime occurredAt,
        @Nullable Set<@NotNull RiskFactor> riskFactors,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Danger danger,
        @Nullable @Size(max = 50) List<@NotNull @Valid PartyBody> parties,
        @Nullable @Valid @JsonInclude(JsonInclude.Include.NON_NULL) ResidentBody resident) {

    /// A clock of a phone may run ahead that far.
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    Report report(Catalog catalog, Caller caller, Clock clock) {
        Instant now = clock.instant();
        Instant at = occurredAt == null ? now : occurredAt.toInstant();
        if (at.isAfter(now.plus(TOLERANCE))) {
            throw new FutureTime();
        }
        Category named = catalog.require(category);
        Category violence = catalog.domesticViolence();
        Set<RiskFactor> factors = riskFactors == null ? Set.of() : riskFactors;
        return new Report(
                DangerPolicy.of(named, danger, factors, violence),
                title,
                narrative,
                location == null ? null : location.point(),
                address == null || address.isBlank() ? null : address.strip(),
                null,
                at,
                factors,
                parties == null ? List.of() : parties.stream().map(PartyBody::person).toList(),
                DangerPolicy.isForAPerson(named, danger, factors, violence),
                resident == null
                        ? Reporter.member(caller.member())
                        : Reporter.reception(caller.member(), resident.resident()));
    }

    record ResidentBody(
            @Nullable @PlainText(max = 50) String name,
            @Nullable @PlainText(max = 30) String phone) {

        Reporter.Resident resident() {
            return new Reporter.Resident(name, phone);
        }
    }

    record PartyBody(
            @Nullable @PlainText(max = 50) String name,
            @Nullable @PlainText(max = 30) String phone,
            @Nullable @PlainText(max = 200) String address) {

        Report.Person person() {
            return new Report.Person(name, phone, address);
        }
    }
}
