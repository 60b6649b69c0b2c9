package org.twogrids.notify.policy;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Risk;

/// Which alerts a group or another system hears of, beside the recipient. A restricted alert names
/// no grid, so nobody hears of it.
public final class GroupPolicy {

    /// Other systems want to know of every alert; in a chat one line a case is enough, and one for
    /// each step that somebody had to be told instead.
    private static final Set<Kind> IN_A_CHAT = Set.of(Kind.OFFICER, Kind.DUTY, Kind.ESCALATION);

    private GroupPolicy() {}

    /// @param area of either hierarchy
    /// @param grid where the case is; null where nothing is said of that
    public static boolean hears(
            Channel channel,
            String area,
            Kind kind,
            Risk risk,
            @Nullable String grid,
            DirectoryView directory,
            Instant at) {
        if (grid == null || (channel == Channel.ROBOT && !isForAChat(kind, risk))) {
            return false;
        }
        return directory.path(grid, at).contains(area)
                || directory
                        .policeGridOf(grid, at)
                        .map(policeGrid -> directory.path(policeGrid, at).contains(area))
                        .orElse(false);
    }

    /// Red wakes the officer and the one on duty together: the first is enough.
    private static boolean isForAChat(Kind kind, Risk risk) {
        return IN_A_CHAT.contains(kind) && !(kind == Kind.DUTY && risk == Risk.RED);
    }
}
