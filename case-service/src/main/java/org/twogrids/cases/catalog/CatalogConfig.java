package org.twogrids.cases.catalog;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/// Where code tables come from. Without a file the shipped table is used.
@ConfigMapping(prefix = "catalog")
interface CatalogConfig {

    /// CSV like the shipped `catalog/categories.csv`.
    Optional<Path> categories();

    /// CSV like the shipped `catalog/words.csv`.
    Optional<Path> words();

    /// Rows that a sub-district adds to the words: its places, its turns of speech.
    Optional<Path> ownWords();

    /// CSV like the shipped `catalog/grams.csv`.
    Optional<Path> grams();
}
