package org.twogrids.cases.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/// A text as somebody in the field might write it, with the category and the risk factors that a
/// person gave it.
record LabelledText(String code, Set<String> factors, String text) {

    private static final String FOR_FACTORS = "/catalog/texts-held-out-factors.csv";

    static List<LabelledText> tuning() {
        return Table.read(Optional.empty(), "/catalog/texts-tuning.csv", LabelledText::of);
    }

    /// Nothing may be changed because of one of these. They were written after what they measure.
    static List<LabelledText> heldOut() {
        return Stream.of("/catalog/texts-held-out.csv", FOR_FACTORS)
                .flatMap(file -> Table.read(Optional.empty(), file, LabelledText::of).stream())
                .toList();
    }

    /// Those of them that are younger than the words for risk factors.
    static List<LabelledText> heldOutForFactors() {
        return Table.read(Optional.empty(), FOR_FACTORS, LabelledText::of);
    }

    private static LabelledText of(CSVRecord row) {
        String factors = row.get("factors");
        return new LabelledText(
                row.get("code"),
                factors.isEmpty() ? Set.of() : Set.of(factors.split(";", -1)),
                row.get("text"));
    }
}
