package org.twogrids.notify.alerts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.web.InvalidField;

/// Which of the own alerts a caller wants; each value names its field where it makes no sense.
///
/// @param state null for all
/// @param before the cursor: the last alert of the page before
record Page(Alert.@Nullable State state, int limit, @Nullable AlertId before) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    static Page of(@Nullable String state, @Nullable String limit, @Nullable String cursor) {
        return new Page(
                state == null ? null : state(state),
                limit(limit),
                cursor == null ? null : AlertId.parse(cursor).orElseThrow(UnknownCursor::new));
    }

    private static Alert.State state(String text) {
        return Arrays.stream(Alert.State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(UnknownState::new);
    }

    static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < 1) {
            throw new LimitOutOfRange(MOST);
        }
        return Math.min(Integer.parseInt(text), MOST);
    }

    private static final class UnknownState extends InvalidField {
        UnknownState() {
            super("state", "unknown-alert-state");
        }
    }

    private static final class LimitOutOfRange extends InvalidField {
        LimitOutOfRange(int most) {
            super("limit", "limit-out-of-range", most);
        }
    }

    static final class UnknownCursor extends InvalidField {
        UnknownCursor() {
            super("cursor", "unknown-cursor");
        }
    }
}
