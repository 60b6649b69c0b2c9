package org.twogrids.cases.agreements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.web.PlainText;

/// What the parties agree on (People's Mediation Law art. 29; Rules on people's mediation work art.
/// 35).
///
/// @param allAgree whether every party has said yes to exactly this
/// @param facts what has happened
/// @param issues what they disagreed on
/// @param responsibility each side's part in it; null where it was left open
/// @param terms what each has to do and may ask for
/// @param performance how, where and until when it is done
/// @param identityOrTitle whether it is about marriage, adoption, parentage or a title to land or
///     intellectual property: no court confirms that
/// @param guardian whether a minor's guardian takes part; need not be said again where
///     mediation began with the guardian
/// @param promises what is looked after, one by one
/// @param particulars what the paper says beside this; blank lines where missing
record Terms(
        @NotNull Form form,
        boolean allAgree,
        @NotBlank @PlainText(max = 2000) String facts,
        @NotBlank @PlainText(max = 1000) String issues,
        @Nullable @PlainText(max = 1000) String responsibility,
        @NotBlank @PlainText(max = 3000) String terms,
        @NotBlank @PlainText(max = 1000) String performance,
        boolean identityOrTitle,
        boolean guardian,
        @Nullable @Size(max = 30) List<@NotNull @Valid Pledge> promises,
        @Nullable @Valid Particulars particulars) {

    /// What was agreed on where the dispute was met: one record tells all of it.
    static Terms onTheSpot(String record, boolean performed) {
        return new Terms(
                Form.ORAL,
                true,
                "",
                "",
                null,
                record,
                performed ? "当场履行。" : "",
                false,
                false,
                null,
                null);
    }

    boolean isOnTheSpot() {
        return facts.isEmpty();
    }

    enum Form {
        /// In effect when it is reached; its record is mandatory and printed (art. 28, 30).
        ORAL,
        /// In effect when the parties and the mediator have signed and the committee has sealed it
        /// (art. 29).
        WRITTEN
    }

    @Override
    public List<Pledge> promises() {
        return promises == null ? List.of() : promises;
    }

    @Override
    public Particulars particulars() {
        return particulars == null ? Particulars.NONE : particulars;
    }
}
