package org.twogrids.notify.alerts;

import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.web.InvalidField;

/// Which of the own open alerts a caller wants, the most urgent first.
///
/// @param after the cursor: the place of the last one of the page before
record UrgentPage(int limit, Urgency after) {

    static UrgentPage of(
            String order, @Nullable String state, @Nullable String limit, @Nullable String cursor) {
        if (!order.equals("URGENCY") || !Alert.State.OPEN.name().equals(state)) {
            throw new UnknownOrder();
        }
        return new UrgentPage(
                Page.limit(limit),
                cursor == null
                        ? Urgency.FIRST
                        : Urgency.parse(cursor).orElseThrow(Page.UnknownCursor::new));
    }

    private static final class UnknownOrder extends InvalidField {
        UnknownOrder() {
            super("order", "unknown-order");
        }
    }
}
