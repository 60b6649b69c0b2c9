package org.twogrids.kernel.directory;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.twogrids.kernel.messaging.Inbox;

/// Keeps the copy in step with the topic. Versions tell old records from new, so that the whole
/// topic can be read again at any time; a service whose copy is empty does so.
@ApplicationScoped
@Identifier("directory")
class DirectoryConsumer implements KafkaConsumerRebalanceListener {

    private final Inbox inbox;
    private final DirectoryCopy copy;

    DirectoryConsumer(Inbox inbox, DirectoryCopy copy) {
        this.inbox = inbox;
        this.copy = copy;
    }

    @Incoming("directory")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        inbox.receiveAll(records, copy::takeIn);
    }

    @Override
    public void onPartitionsAssigned(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (copy.isEmpty()) {
            consumer.seekToBeginning(partitions);
        }
    }
}
