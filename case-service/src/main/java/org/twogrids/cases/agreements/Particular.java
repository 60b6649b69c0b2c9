package org.twogrids.cases.agreements;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.web.PlainText;

/// What the paper says of one party.
///
/// @param party who, 0 for the case's first party
/// @param name where the case does not know it, or knows it otherwise, as `address` and `phone`
/// @param idNumber of the identity card or another document
/// @param agent who acts for the party: a guardian, a lawyer
record Particular(
        @Min(0) @Max(49) int party,
        @Nullable @PlainText(max = 50) String name,
        @Nullable Sex sex,
        @Nullable @PlainText(max = 20) String ethnicity,
        @Nullable LocalDate birthDate,
        @Nullable @PlainText(max = 50) String occupation,
        @Nullable @PlainText(max = 30) String idNumber,
        @Nullable @PlainText(max = 200) String address,
        @Nullable @PlainText(max = 30) String phone,
        @Nullable @PlainText(max = 100) String agent) {

    enum Sex {
        MALE("男"),
        FEMALE("女");

        private final String word;

        Sex(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static Particular none(int party) {
        return new Particular(party, null, null, null, null, null, null, null, null, null);
    }

    /// Whether it tells where the party is found.
    boolean tellsWhere() {
        return address != null || phone != null;
    }
}
