package org.twogrids.notify.watch;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Topics;

/// Whether what becomes of cases is taken in, by whichever replica. The directory may well be heard
/// while it is not: each has a consumer of its own.
@ApplicationScoped
class Intake {

    private static final List<TopicPartition> PARTITIONS =
            IntStream.range(0, Topics.CASES.partitions())
                    .mapToObj(part -> new TopicPartition(Topics.CASES.name(), part))
                    .toList();
    private static final int PATIENCE_MILLIS = 3_000;
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Admin broker;
    private final String group;
    private final Map<TopicPartition, Place> behind = new HashMap<>();

    Intake(WatchConfig config) {
        this.group = config.group();
        this.broker =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                                config.brokers(),
                                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                PATIENCE_MILLIS,
                                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                PATIENCE_MILLIS));
    }

    @PreDestroy
    void close() {
        broker.close(Duration.ofSeconds(1));
    }

    /// Since when events have waited and none has been taken in; empty where all is well. When the
    /// broker does not answer, what was known before: the silence of the directory says the rest.
    Optional<Instant> behindSince(Instant now) {
        try {
            compare(now);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("How far case events are taken in is not known: %s", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return behind.values().stream().map(Place::since).min(Instant::compareTo);
    }

    private void compare(Instant now)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetAndMetadata> taken =
                broker.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        Map<TopicPartition, Long> first = offsets(OffsetSpec.earliest());
        offsets(OffsetSpec.latest())
                .forEach(
                        (part, end) -> {
                            OffsetAndMetadata known = taken.get(part);
                            long next =
                                    Math.max(
                                            known == null ? 0 : known.offset(),
                                            first.getOrDefault(part, 0L));
                            behind.compute(part, (_, before) -> place(before, next, end, now));
                        });
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> wanted =
                PARTITIONS.stream().collect(toMap(Function.identity(), _ -> which));
        return broker
                .listOffsets(wanted)
                .all()
                .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    /// @return null where nothing waits
    private static @Nullable Place place(@Nullable Place before, long next, long end, Instant now) {
        if (next >= end) {
            return null;
        }
        return before != null && before.next() == next ? before : new Place(next, now);
    }

    /// Where a partition stands still.
    private record Place(long next, Instant since) {}
}
