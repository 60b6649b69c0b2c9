package org.twogrids.cases.catalog;

import java.nio.file.Path;
import java.util.Optional;

/// The shipped tables; words of a sub-district's own and other weights may be put beside them.
public record ShippedTables(Optional<Path> ownWords, Optional<Path> grams)
        implements CatalogConfig {

    public ShippedTables() {
        this(Optional.empty(), Optional.empty());
    }

    public Catalog catalog() {
        return new Catalog(this);
    }

    public Proposals proposals() {
        return new Proposals(this, catalog());
    }

    @Override
    public Optional<Path> categories() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> words() {
        return Optional.empty();
    }
}
