package org.twogrids.kernel.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jboss.logging.Logger;

/// Where records go that this service can't take in, whole, with the reason beside them.
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Producer<String, byte[]> broker;
    private final MeterRegistry metrics;

    DeadLetters(Producer<String, byte[]> broker, MeterRegistry metrics) {
        this.broker = broker;
        this.metrics = metrics;
    }

    /// Returns once the broker has it.
    void send(ConsumerRecord<String, byte[]> poison, Throwable reason)
            throws ExecutionException, InterruptedException {
        var headers = new RecordHeaders(poison.headers().toArray());
        headers.add("dlq_topic", poison.topic().getBytes(UTF_8));
        headers.add("dlq_partition", Integer.toString(poison.partition()).getBytes(UTF_8));
        headers.add("dlq_offset", Long.toString(poison.offset()).getBytes(UTF_8));
        headers.add("dlq_reason", reason.getClass().getSimpleName().getBytes(UTF_8));
        var record =
                new ProducerRecord<>(
                        poison.topic() + ".dlq", null, null, poison.key(), poison.value(), headers);
        broker.send(record).get();
        metrics.counter("messaging.dead.letters", "topic", poison.topic()).increment();
        LOG.errorf(
                reason,
                "Dead letter: %s-%d@%d",
                poison.topic(),
                poison.partition(),
                poison.offset());
    }
}
