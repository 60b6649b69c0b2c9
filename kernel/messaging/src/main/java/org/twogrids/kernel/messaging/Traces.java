package org.twogrids.kernel.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.Envelope;

/// Carries the trace of a cause across the outbox and the broker to its effect.
@ApplicationScoped
class Traces {

    private static final String HEADER = "traceparent";

    private final Tracer tracer;

    Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /// The running trace as a W3C `traceparent`; null outside of one.
    @Nullable String current() {
        Map<String, String> carrier = new HashMap<>();
        W3CTraceContextPropagator.getInstance()
                .inject(Context.current(), carrier, (map, name, value) -> carrier.put(name, value));
        return carrier.get(HEADER);
    }

    void within(Envelope envelope, Runnable work) {
        Span span = consuming(envelope);
        MDC.put("subject", envelope.subject());
        try (Scope scope = span.makeCurrent()) {
            work.run();
        } finally {
            MDC.remove("subject");
            span.end();
        }
    }

    /// Work for several causes at once: each one's trace shows it, what follows from it belongs to
    /// none of them.
    void within(List<Envelope> envelopes, Runnable work) {
        if (envelopes.size() == 1) {
            within(envelopes.getFirst(), work);
            return;
        }
        List<Span> spans = envelopes.stream().map(this::consuming).toList();
        try {
            work.run();
        } finally {
            spans.forEach(Span::end);
        }
    }

    private Span consuming(Envelope envelope) {
        Context parent =
                W3CTraceContextPropagator.getInstance()
                        .extract(Context.root(), envelope, new TraceparentOf());
        return tracer.spanBuilder("consume " + envelope.type())
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
    }

    private record TraceparentOf() implements TextMapGetter<Envelope> {

        @Override
        public Iterable<String> keys(Envelope envelope) {
            return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable Envelope envelope, String name) {
            return envelope == null || !name.equals(HEADER) ? null : envelope.traceparent();
        }
    }
}
