package org.twogrids.cases.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// When two reports are taken for one matter.
@ConfigMapping(prefix = "search")
interface SearchConfig {

    /// How far apart two places are at most.
    @WithDefault("100")
    int hintMetres();

    /// How many days may lie between them.
    @WithDefault("90")
    int hintDays();

    /// So many cases are gone through before the index of words is asked.
    @WithDefault("5000")
    int newest();

    /// Tokens in a greater share of all cases are not looked up in that index where rarer ones are.
    @WithDefault("0.5")
    double common();

    /// How alike the words are at least, 0 to 1.
    @WithDefault("0.1")
    double hintSimilarity();
}
