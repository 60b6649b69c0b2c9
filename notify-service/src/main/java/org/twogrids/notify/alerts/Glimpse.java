package org.twogrids.notify.alerts;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.Risk;

/// What an alert shows of its case, or of the post that is empty. Nothing personal; of a restricted
/// case neither what it is about nor where.
///
/// @param number null of a post, as is the category
/// @param grid code of the area: the case's community grid, or where the post is
@Embeddable
public record Glimpse(
        @Nullable String number,
        @Nullable String category,
        @Enumerated(EnumType.STRING) Risk risk,
        boolean restricted,
        @Nullable String grid) {

    static Glimpse of(CaseHeader header) {
        String grid = header.gridPath().isEmpty() ? null : header.gridPath().getFirst();
        Glimpse open = new Glimpse(header.number(), header.category(), header.risk(), false, grid);
        return header.restricted() ? open.veiled() : open;
    }

    Glimpse veiled() {
        return new Glimpse(number, null, risk, true, null);
    }
}
