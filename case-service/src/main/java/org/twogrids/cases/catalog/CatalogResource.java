package org.twogrids.cases.catalog;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.twogrids.kernel.web.PlainText;
import org.twogrids.kernel.web.Wording;

/// What a case can be about.
@Path("/api/cases")
@Authenticated
class CatalogResource {

    private final Catalog catalog;
    private final Proposals proposals;

    CatalogResource(Catalog catalog, Proposals proposals) {
        this.catalog = catalog;
        this.proposals = proposals;
    }

    @GET
    @Path("categories")
    @Operation(summary = "The taxonomy in force, named in the caller's language")
    public Items<CategoryView> categories(@Context HttpHeaders headers) {
        Locale locale = Wording.locale(headers);
        return new Items<>(catalog.all().stream().map(it -> CategoryView.of(it, locale)).toList());
    }

    @GET
    @Path("risk-factors")
    @Operation(summary = "What makes a case dangerous, named in the caller's language")
    public Items<FactorView> riskFactors(@Context HttpHeaders headers) {
        Locale locale = Wording.locale(headers);
        return new Items<>(
                Arrays.stream(RiskFactor.values())
                        .map(factor -> new FactorView(factor.name(), factor.label(locale)))
                        .toList());
    }

    @POST
    @Path("proposals")
    @Operation(
            summary =
                    "Categories and risk factors for a text, with the words that led there;"
                            + " nothing is stored, a person confirms")
    public Proposals.Proposed propose(
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "text",
                                                            value =
                                                                    "{\"text\":\"两家因暖气改造吵架,老人受冻\"}")))
                    @Valid
                    @NotNull
                    Text body) {
        return proposals.propose(body.text());
    }

    record Text(@NotBlank @PlainText(max = 5000) String text) {}

    record Items<T>(List<T> items) {}

    /// @param restricted whether it is for few: violence at home
    record CategoryView(
            String code,
            String name,
            String group,
            Category.Mode mode,
            int days,
            boolean dangerQuestion,
            boolean restricted) {

        static CategoryView of(Category category, Locale locale) {
            return new CategoryView(
                    category.code(),
                    category.name(locale),
                    category.code().substring(0, 2),
                    category.mode(),
                    category.days(),
                    category.danger(),
                    category.restricted());
        }
    }

    record FactorView(String code, String name) {}
}
