package org.twogrids.kernel.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.atomic.AtomicInteger;

/// Lets in no more requests at a time than can be answered before their callers lose patience:
/// 429 with `Retry-After` for the others, at once and before anything is done for them. A
/// client that repeats with the same `Idempotency-Key` loses nothing. Streams are not counted:
/// they wait without a thread or a connection.
@Provider
@PreMatching
class Admission implements ContainerRequestFilter {

    private final CurrentVertxRequest current;
    private final Instance<Limits> limits;
    private final AtomicInteger within = new AtomicInteger();

    /// @param limits asked when needed: they are not known yet when this is made
    Admission(CurrentVertxRequest current, Instance<Limits> limits) {
        this.current = current;
        this.limits = limits;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains(MediaType.SERVER_SENT_EVENTS)) {
            return;
        }
        if (within.incrementAndGet() > limits.get().atOnce()) {
            within.decrementAndGet();
            throw new TooBusy();
        }
        current.getCurrent().addEndHandler(ended -> within.decrementAndGet());
    }

    @ConfigMapping(prefix = "requests")
    interface Limits {

        /// Requests at a time; about two for each connection to the database.
        @WithDefault("48")
        int atOnce();
    }

    private static final class TooBusy extends Problem {
        TooBusy() {
            super(429, "too-busy");
        }
    }
}
