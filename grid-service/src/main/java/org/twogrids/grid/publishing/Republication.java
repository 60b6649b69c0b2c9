package org.twogrids.grid.publishing;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.twogrids.kernel.directory.DirectoryCopy;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.messaging.Outbox;
import org.twogrids.kernel.messaging.TookOver;

/// After a takeover of the relay the newest records go out once more: the predecessor may have
/// written an older version of a compacted key after its successor had begun.
@ApplicationScoped
class Republication {

    private static final Duration LOOK_BACK = Duration.ofMinutes(10);
    private static final Logger LOG = Logger.getLogger(Republication.class);

    private final DirectoryCopy copy;
    private final Outbox outbox;
    private final List<DirectorySource> sources;

    Republication(DirectoryCopy copy, Outbox outbox, @All List<DirectorySource> sources) {
        this.copy = copy;
        this.outbox = outbox;
        this.sources = sources;
    }

    @Transactional
    void on(@Observes TookOver takeover) {
        copy.lock();
        var since = takeover.at().minus(LOOK_BACK);
        List<DirectoryEvent> records =
                sources.stream()
                        .<DirectoryEvent>flatMap(source -> source.changedSince(since).stream())
                        .toList();
        if (!records.isEmpty()) {
            LOG.infof("Republishing %d records", records.size());
            outbox.appendChange(records);
        }
    }
}
