package org.twogrids.notify.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.StaffingEvent;
import org.twogrids.notify.alerts.PostDesk;
import org.twogrids.notify.policy.Kind;
import org.twogrids.notify.staffing.SeenGap.Trouble;

/// Whoever must fill a post is told that it is empty, or will be, and when it no longer is. A new
/// kind of trouble is a case here, a [Kind] and its words.
@ApplicationScoped
class StaffingDesk {

    private final SeenGaps gaps;
    private final PostDesk posts;

    StaffingDesk(SeenGaps gaps, PostDesk posts) {
        this.gaps = gaps;
        this.posts = posts;
    }

    /// Called in the transaction in which the event is taken in.
    void follow(StaffingEvent news) {
        switch (news) {
            case StaffingEvent.Vacant vacant ->
                    tell(
                            vacant,
                            new Trouble(Kind.VACANT, Risk.YELLOW, vacant.since(), vacant.holder()));
            case StaffingEvent.Expiring expiring ->
                    tell(
                            expiring,
                            new Trouble(
                                    Kind.EXPIRING, Risk.BLUE, expiring.until(), expiring.holder()));
            case StaffingEvent.Unmanned unmanned ->
                    tell(unmanned, new Trouble(Kind.UNMANNED, Risk.ORANGE, unmanned.from(), null));
            case StaffingEvent.Covered covered ->
                    gaps.lock(covered.gapId())
                            .filter(known -> known.end(covered))
                            .ifPresent(known -> posts.covered(known.gapId()));
        }
    }

    private void tell(StaffingEvent said, Trouble trouble) {
        SeenGap known = gaps.lock(said.gapId()).orElse(null);
        if (known == null) {
            known = new SeenGap(said, trouble);
            gaps.persistAndFlush(known);
        } else if (!known.follow(said, trouble)) {
            return;
        }
        posts.follow(known.post());
    }
}
