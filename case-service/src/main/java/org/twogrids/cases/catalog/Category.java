package org.twogrids.cases.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Risk;

/// One kind of matter.
///
/// @param code four digits; the first two are the group
/// @param days calendar days until it should be settled; 0 means at once
/// @param trade the skill that fits: what mediators list among their skills; empty for any
/// @param danger whether intake must ask if anyone was hit, threatened, locked in or is afraid
/// @param restricted need-to-know only, whatever else is said
/// @param lowest the risk it never falls below; null where the score decides alone
public record Category(
        String code,
        String zh,
        String en,
        Mode mode,
        int days,
        String trade,
        boolean danger,
        boolean restricted,
        @Nullable Risk lowest) {

    /// Whether mediation may take the matter on.
    public enum Mode {
        /// People's mediation.
        MEDIABLE,
        /// Mediation where the law allows it in the case at hand.
        CONDITIONAL,
        /// Never mediation: police or the named authority, at once.
        REFER,
        /// Help, no dispute.
        SERVICE,
        /// Something that may do harm: nobody to reconcile, somebody to remove it.
        HAZARD
    }

    /// Whether the duty officer is told at once, whatever else is said.
    boolean urgent() {
        return lowest == Risk.RED;
    }

    /// The same kind of matter where nobody may mediate it any more.
    public Category referred() {
        return new Category(code, zh, en, Mode.REFER, days, trade, danger, restricted, lowest);
    }

    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }
}
