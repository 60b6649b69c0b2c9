package org.twogrids.deploy.embedded;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.twogrids.kernel.events.Topic;
import org.twogrids.kernel.events.Topics;

/// The topics of the system on a single broker.
public final class DeclaredTopics {

    private DeclaredTopics() {}

    /// Creates the topics that are missing; waits up to a minute for the broker to answer.
    public static void createMissing(String bootstrapServers) throws InterruptedException {
        Map<String, Object> settings =
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 200,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 60_000);
        List<NewTopic> topics = Topics.ALL.stream().map(DeclaredTopics::onOneBroker).toList();
        try (Admin admin = Admin.create(settings)) {
            for (KafkaFuture<Void> creation : admin.createTopics(topics).values().values()) {
                await(creation);
            }
        }
    }

    private static void await(KafkaFuture<Void> creation) throws InterruptedException {
        try {
            creation.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("The topics could not be declared", e.getCause());
            }
        }
    }

    private static NewTopic onOneBroker(Topic topic) {
        Map<String, String> keep =
                topic.compacted()
                        ? Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_COMPACT)
                        : Map.of(
                                TopicConfig.RETENTION_MS_CONFIG,
                                Long.toString(topic.retention().toMillis()));
        return new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(keep);
    }
}
