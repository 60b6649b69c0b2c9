package org.twogrids.notify.deliveries;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.messaging.DegradedPart;
import org.twogrids.notify.carriers.Carriers;
import org.twogrids.notify.carriers.ChannelsConfig;
import org.twogrids.notify.carriers.GroupCarrier;
import org.twogrids.notify.policy.Channel;

/// One lane for each channel that the installation has. Each second they look for what is due in
/// the database: nothing is kept in memory, so that a restart forgets nothing.
@ApplicationScoped
class Lanes implements DegradedPart {

    private static final int COUNTED = 10_000;

    private final List<Lane> lanes;
    private final List<Channel> channels;
    private final List<GroupCarrier> groups;
    private final Deliveries deliveries;
    private final Directory directory;
    private final Clock clock;

    Lanes(
            Carriers carriers,
            Courier courier,
            Writer writer,
            Deliveries deliveries,
            Directory directory,
            ChannelsConfig config,
            Clock clock) {
        this.lanes =
                Stream.concat(carriers.inOrder().stream(), carriers.toGroups().stream())
                        .map(carrier -> new Lane(carrier, courier, writer, config))
                        .toList();
        this.channels = lanes.stream().map(Lane::channel).filter(Channel::isPersonal).toList();
        this.groups = carriers.toGroups();
        this.deliveries = deliveries;
        this.directory = directory;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        for (Channel channel : lanes.stream().map(Lane::channel).distinct().toList()) {
            Gauge.builder("alerts.deliveries.waiting", () -> waiting(channel))
                    .tag("channel", channel.name())
                    .description("Messages that are due and not sent, counted up to 10,000")
                    .register(metrics);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (Lane lane : lanes) {
            lane.close();
        }
    }

    boolean isEmpty() {
        return lanes.isEmpty();
    }

    /// Who is told beside the recipients.
    List<GroupCarrier> groups() {
        return groups;
    }

    /// The channels of this installation to persons, the preferred one first.
    List<Channel> channels() {
        return channels;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (directory.view().position() > 0) { // an unread directory knows nobody's address
            lanes.forEach(Lane::wake);
        }
    }

    @Override
    public Optional<String> degraded() {
        List<String> resting = lanes.stream().filter(Lane::rests).map(Lane::name).toList();
        return resting.isEmpty()
                ? Optional.empty()
                : Optional.of("channels: no way through by " + String.join(", ", resting));
    }

    private double waiting(Channel channel) {
        return QuarkusTransaction.requiringNew()
                .call(() -> deliveries.waiting(channel, clock.instant(), COUNTED));
    }
}
