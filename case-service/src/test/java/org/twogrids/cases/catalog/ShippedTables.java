package org.twogrids.cases.catalog;

import java.nio.file.Path;
import java.util.Optional;

/// The shipped tables; words of a sub-district's own and other weights may be put beside them.
record ShippedTables(Optional<Path> ownWords, Optional<Path> grams) implements CatalogConfig {

    ShippedTables() {
        this(Optional.empty(), Optional.empty());
    }

    Catalog catalog() {
        return new Catalog(this);
    }

    Proposals proposals() {
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
