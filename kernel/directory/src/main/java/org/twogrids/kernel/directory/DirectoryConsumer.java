package org.twogrids.kernel.directory;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.twogrids.kernel.events.DirectoryEvent;
import org.twogrids.kernel.events.Envelope;
import org.twogrids.kernel.events.Event;
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
        inbox.receiveAll(records, this::on);
    }

    @Override
    public void onPartitionsAssigned(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (copy.isEmpty()) {
            consumer.seekToBeginning(partitions);
        }
    }

    private void on(Envelope envelope, Event event) {
        switch ((DirectoryEvent) event) {
            case DirectoryEvent.Heartbeat beat -> copy.beat(beat.at());
            case DirectoryEvent record when envelope.change() != null ->
                    copy.stage(envelope.change(), record, envelope.changeEnds());
            case DirectoryEvent record -> copy.apply(List.of(record));
        }
    }
}
