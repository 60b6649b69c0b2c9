package org.twogrids.cases.attachments;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/// The service takes bodies as large as an attachment only where attachments come, and no more than
/// a signed page where those come; all other calls keep the limit that they have in every service.
@ApplicationScoped
class UploadLimits {

    private static final long USUAL = 16L * 1024 * 1024;

    /// A signed page has 5 MB; a little more is read, so that the page's own problem is told.
    private static final long SIGNED_PAPER = 5L * 1024 * 1024 + 64 * 1024;

    private static final Pattern SIGNED_PAPERS =
            Pattern.compile("/api/cases/[^/]+/agreements/[^/]+/signed-papers/?");
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
        long most = SIGNED_PAPERS.matcher(call.normalizedPath()).matches() ? SIGNED_PAPER : USUAL;
        if (announced(call.request()) > most) {
            call.response().putHeader("Connection", "close");
            call.response().setStatusCode(413).end();
            return;
        }
        call.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
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
