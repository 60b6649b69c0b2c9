package org.twogrids.cases.mediation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.web.PlainText;

/// A session, a home visit or a talk with one party alone, as it is recorded.
///
/// @param heldAt ISO-8601 with offset; now where missing
/// @param parties who was there, 0 for the case's first party
/// @param helpers neighbours, relatives, experts by name; only where the parties want them
/// @param consents the parties who want them, 0 for the first; all must where there are helpers
/// @param record what was said and found, sealed; of a caucus only the mediators read it
record Meeting(
        @NotNull Kind kind,
        @Nullable OffsetDateTime heldAt,
        @NotEmpty @Size(max = 50) Set<@NotNull Integer> parties,
        @Nullable @Size(max = 20) List<@NotBlank @PlainText(max = 50) String> helpers,
        @Nullable @Size(max = 50) Set<@NotNull Integer> consents,
        @NotBlank @PlainText(max = 200) String place,
        @NotBlank @PlainText(max = 5000) String record) {

    enum Kind {
        /// All at one table (组团调处).
        SESSION,
        /// At the door of one or both (婆婆嘴、勤快腿).
        HOME_VISIT,
        /// With one party alone: what is said stays with the mediators.
        CAUCUS
    }

    @Override
    public List<String> helpers() {
        return helpers == null ? List.of() : helpers;
    }

    @Override
    public Set<Integer> consents() {
        return consents == null ? Set.of() : consents;
    }
}
