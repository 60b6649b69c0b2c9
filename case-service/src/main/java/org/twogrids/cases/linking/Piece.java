package org.twogrids.cases.linking;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Danger;
import org.twogrids.cases.cases.DangerPolicy;
import org.twogrids.cases.cases.Location;
import org.twogrids.cases.cases.Part;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.catalog.Category;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.kernel.web.PlainText;

/// A part of a case as it comes in.
///
/// @param location GeoJSON point, WGS-84; the place of the case where missing
/// @param danger counts where the category asks for it; NO where missing
/// @param parties those of the case who are parties of it, 0 for the first
record Piece(
        @NotBlank @PlainText(max = 10) String category,
        @NotBlank @PlainText(max = 100) String title,
        @NotBlank @PlainText(max = 5000) String narrative,
        @Nullable Location location,
        @Nullable Set<@NotNull RiskFactor> riskFactors,
        @Nullable Danger danger,
        @Nullable @Size(max = 50) List<@NotNull Integer> parties,
        @NotBlank @PlainText(max = 500) String reason) {

    Part part(Catalog catalog) {
        Category named = catalog.require(category);
        Category violence = catalog.domesticViolence();
        Set<RiskFactor> factors = riskFactors == null ? Set.of() : riskFactors;
        return new Part(
                DangerPolicy.of(named, danger, factors, violence),
                title,
                narrative,
                location == null ? null : location.point(),
                factors,
                parties == null ? List.of() : parties,
                DangerPolicy.isForAPerson(named, danger, factors, violence));
    }
}
