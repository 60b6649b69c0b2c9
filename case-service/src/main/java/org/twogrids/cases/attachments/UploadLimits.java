package org.twogrids.cases.attachments;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/// The service takes bodies as large as an attachment only where attachments come; all other calls
/// keep the limit that they have in every service.
@ApplicationScoped
class UploadLimits {

    private static final long USUAL = 16L * 1024 * 1024;
    private static final Pattern UPLOAD = Pattern.compile("/api/cases/[^/]+/attachments/?");

    /// After the limit of the whole service has been set for a request, before anybody reads it.
    private static final int AFTER_THE_SERVICES_OWN = 1;

    void install(@Observes Filters filters) {
        filters.register(UploadLimits::limit, AFTER_THE_SERVICES_OWN);
    }

    private static void limit(RoutingContext call) {
        if (UPLOAD.matcher(call.normalizedPath()).matches()) {
            call.next();
            return;
        }
        if (announced(call.request()) > USUAL) {
            call.response().putHeader("Connection", "close");
            call.response().setStatusCode(413).end();
            return;
        }
        call.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, USUAL);
        call.next();
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
