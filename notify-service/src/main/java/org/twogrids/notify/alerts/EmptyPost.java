package org.twogrids.notify.alerts;

import java.util.List;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.policy.Kind;

/// What somebody has to see to in a post.
///
/// @param kind why whoever must fill it is told
/// @param urgency how soon they have to take note
/// @param path the area of the post and all above it, nearest first
public record EmptyPost(Vacancy vacancy, Kind kind, Risk urgency, List<String> path) {

    String area() {
        return path.getFirst();
    }
}
