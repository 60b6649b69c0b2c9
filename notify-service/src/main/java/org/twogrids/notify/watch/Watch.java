package org.twogrids.notify.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.messaging.DegradedPart;
import org.twogrids.kernel.time.SteadyTime;
import org.twogrids.notify.deliveries.Outgoing;

/// Looks every few seconds whether events still come and are taken in, messages still go, and the
/// clock runs as it should. When not, the duty room hears of it on another path, once an hour as
/// long as it lasts, and when it is over. Each replica speaks for itself.
@ApplicationScoped
class Watch implements DegradedPart {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(DirectoryView.ZONE);

    private final Directory directory;
    private final Intake intake;
    private final Outgoing outgoing;
    private final SecondPath path;
    private final WatchConfig config;
    private final SteadyTime time;
    private final Map<Trouble, Lasting> troubles = new ConcurrentSkipListMap<>();
    private volatile Instant heard;

    Watch(
            Directory directory,
            Intake intake,
            Outgoing outgoing,
            SecondPath path,
            WatchConfig config,
            SteadyTime time) {
        this.directory = directory;
        this.intake = intake;
        this.outgoing = outgoing;
        this.path = path;
        this.config = config;
        this.time = time;
        this.heard = time.now();
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        for (Trouble trouble : Trouble.values()) {
            Gauge.builder("alerts.watch.trouble", () -> troubles.containsKey(trouble) ? 1 : 0)
                    .tag("trouble", trouble.name())
                    .description("1 while somebody may not hear of what they must know")
                    .register(metrics);
        }
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void look() {
        Instant now = time.now();
        if (directory.degraded().isEmpty()) {
            heard = now;
        }
        Instant longAgo = now.minus(config.after());
        follow(
                Trouble.SILENT,
                heard.isBefore(longAgo) ? Optional.of(heard) : Optional.empty(),
                now);
        follow(
                Trouble.BEHIND,
                intake.behindSince(now).filter(since -> since.isBefore(longAgo)),
                now);
        follow(Trouble.CLOCK, time.jumpedAt(), now);
        follow(
                Trouble.STUCK,
                QuarkusTransaction.requiringNew().call(() -> outgoing.stuckSince(longAgo)),
                now);
    }

    private void follow(Trouble trouble, Optional<Instant> since, Instant now) {
        Lasting known = troubles.get(trouble);
        if (since.isEmpty()) {
            if (troubles.remove(trouble) != null) {
                path.tell("OVER", TIME.format(now));
            }
        } else if (known == null || !known.said().plus(config.again()).isAfter(now)) {
            troubles.put(trouble, new Lasting(since.get(), now));
            path.tell(trouble.name(), TIME.format(since.get()));
        }
    }

    @Override
    public Optional<String> degraded() {
        List<String> lasting =
                troubles.entrySet().stream()
                        .map(each -> each.getKey().words() + each.getValue().since())
                        .toList();
        return lasting.isEmpty()
                ? Optional.empty()
                : Optional.of("alerts: " + String.join(", ", lasting));
    }

    /// @param said when the duty room was told last
    private record Lasting(Instant since, Instant said) {}
}
