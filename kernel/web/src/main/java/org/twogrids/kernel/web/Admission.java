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
import java.util.regex.Pattern;

/// Lets in no more requests at a time than can be answered before their callers lose patience:
/// 429 with `Retry-After` for the others, at once and before anything is done for them. A
/// client that repeats with the same `Idempotency-Key` loses nothing.
///
/// Files, which take as long as a phone's network does, are counted apart, so that they keep no
/// flag out. Streams are not counted: they wait without a thread or a connection. Who hangs up
/// makes room at once, although what they began may go on for a moment.
@Provider
@PreMatching
class Admission implements ContainerRequestFilter {

    private final CurrentVertxRequest current;
    private final Instance<Limits> limits;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger files = new AtomicInteger();

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
        Limits limit = limits.get();
        boolean file = limit.files().matcher(request.getUriInfo().getPath()).matches();
        AtomicInteger within = file ? files : calls;
        if (within.incrementAndGet() > (file ? limit.filesAtOnce() : limit.atOnce())) {
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

        /// Paths on which files come and go.
        @WithDefault("(?!)")
        Pattern files();

        /// Files at a time.
        @WithDefault("16")
        int filesAtOnce();
    }

    private static final class TooBusy extends Problem {
        TooBusy() {
            super(429, "too-busy");
        }
    }
}
