package org.twogrids.cases.agreements;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.web.PlainText;

/// What the paper says beside what was agreed on. It is kept nowhere but on the sealed paper; what
/// is missing is a blank line there, to be filled in by hand.
///
/// @param people what is to be said of the parties beside what the case knows of them
/// @param place where public-order mediation was held
/// @param attendees who else was there, of public-order mediation
record Particulars(
        @Nullable @Size(max = 50) List<@NotNull @Valid Particular> people,
        @Nullable @PlainText(max = 200) String place,
        @Nullable @PlainText(max = 200) String attendees) {

    static final Particulars NONE = new Particulars(null, null, null);

    @Override
    public List<Particular> people() {
        return people == null ? List.of() : people;
    }

    /// Of one party; nothing where nothing is said.
    Particular of(int party) {
        return people().stream()
                .filter(it -> it.party() == party)
                .findFirst()
                .orElseGet(() -> Particular.none(party));
    }
}
