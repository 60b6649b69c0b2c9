package org.twogrids.notify.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.twogrids.kernel.directory.WorkingCalendar;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.policy.AcknowledgeTimes;
import org.twogrids.notify.policy.FollowTimes;

/// How long people have where a policy says nothing else.
@ApplicationScoped
class Times {

    @Produces
    @Singleton
    AcknowledgeTimes acknowledgeTimes(AlertsConfig config, WorkingCalendar calendar) {
        var within = config.acknowledgeWithin();
        return new AcknowledgeTimes(within.red(), within.orange(), within.yellow(), calendar);
    }

    @Produces
    @Singleton
    FollowTimes followTimes(AlertsConfig config) {
        var within = config.followWithin();
        return new FollowTimes(
                Map.of(
                        Risk.RED,
                        within.red(),
                        Risk.ORANGE,
                        within.orange(),
                        Risk.YELLOW,
                        within.yellow()));
    }
}
