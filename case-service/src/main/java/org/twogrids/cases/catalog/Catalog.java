package org.twogrids.cases.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.web.InvalidField;

/// The taxonomy in force.
@ApplicationScoped
public class Catalog {

    private static final String DOMESTIC_VIOLENCE = "0109";
    private static final String OTHER = "9901";

    private final Map<String, Category> categories = new LinkedHashMap<>();

    Catalog(CatalogConfig config) {
        Table.read(config.categories(), "/catalog/categories.csv", Catalog::category)
                .forEach(category -> categories.put(category.code(), category));
    }

    public Collection<Category> all() {
        return categories.values();
    }

    /// What a matter is in which somebody was hit, threatened, locked in or is afraid.
    public Category domesticViolence() {
        return require(DOMESTIC_VIOLENCE);
    }

    /// What fits nowhere else.
    public Category other() {
        return require(OTHER);
    }

    /// The category, or a problem that names the field it came in.
    public Category require(String code) {
        Category found = categories.get(code);
        if (found == null) {
            throw new UnknownCategory(code);
        }
        return found;
    }

    private static Category category(CSVRecord row) {
        String lowest = row.get("lowest");
        return new Category(
                row.get("code"),
                row.get("zh"),
                row.get("en"),
                Category.Mode.valueOf(row.get("mode")),
                Integer.parseInt(row.get("days")),
                row.get("trade"),
                Boolean.parseBoolean(row.get("danger")),
                Boolean.parseBoolean(row.get("restricted")),
                risk(lowest));
    }

    private static @Nullable Risk risk(String text) {
        return text.isEmpty() ? null : Risk.valueOf(text);
    }

    private static final class UnknownCategory extends InvalidField {
        UnknownCategory(String code) {
            super("category", "unknown-category", code);
        }
    }
}
