package org.twogrids.notify.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.time.SteadyTime;
import org.twogrids.notify.policy.AcknowledgeTimes;
import org.twogrids.notify.policy.WhoFillsPolicy;

/// The use cases of alerts about empty posts. The caller holds the lock of the gap already; then
/// come its recipients (sorted) and the alerts.
@ApplicationScoped
public class PostDesk {

    private final Alerts alerts;
    private final AlertDesk desk;
    private final Recipients recipients;
    private final Directory directory;
    private final AcknowledgeTimes times;
    private final SteadyTime time;

    PostDesk(
            Alerts alerts,
            AlertDesk desk,
            Recipients recipients,
            Directory directory,
            AcknowledgeTimes times,
            SteadyTime time) {
        this.alerts = alerts;
        this.desk = desk;
        this.recipients = recipients;
        this.directory = directory;
        this.times = times;
        this.time = time;
    }

    /// The post is said to be empty, or about to be; said again as long as that lasts.
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(EmptyPost post) {
        DirectoryView view = directory.view();
        Instant now = time.now();
        PostAlerts known = lock(post, view, now);
        known.lasts(post, view, now);
        desk.record(known.facts(), now);
    }

    /// Somebody answers again.
    @Transactional(Transactional.TxType.MANDATORY)
    public void covered(UUID gap) {
        PostAlerts known = lock(gap, alerts.toldOf(gap));
        known.covered();
        desk.record(known.facts(), time.now());
    }

    /// Something of the post is due.
    @Transactional(Transactional.TxType.MANDATORY)
    public void attend(EmptyPost post) {
        DirectoryView view = directory.view();
        Instant now = time.now();
        PostAlerts known = lock(post, view, now);
        known.attend(post, view, now);
        desk.record(known.facts(), now);
    }

    private PostAlerts lock(EmptyPost post, DirectoryView view, Instant now) {
        UUID gap = post.vacancy().gap();
        Set<UUID> mayBeTold = new HashSet<>(alerts.toldOf(gap));
        WhoFillsPolicy.steps(post.vacancy().post(), post.path(), view, now)
                .forEach(mayBeTold::addAll);
        return lock(gap, mayBeTold);
    }

    private PostAlerts lock(UUID gap, Set<UUID> members) {
        recipients.lock(members);
        return new PostAlerts(alerts.ofGap(gap), times);
    }
}
