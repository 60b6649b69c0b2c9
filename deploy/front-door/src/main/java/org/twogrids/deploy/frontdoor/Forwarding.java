package org.twogrids.deploy.frontdoor;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Passes a request on, path and Host unchanged, and the answer back as it comes, byte by byte.
/// What a client says about whom it forwards for is not believed.
final class Forwarding implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Forwarding.class.getName());
    private static final String BODY = "body";
    private static final List<String> HOP_BY_HOP =
            List.of(
                    "Connection",
                    "Keep-Alive",
                    "Proxy-Connection",
                    "Proxy-Authenticate",
                    "Proxy-Authorization",
                    "TE",
                    "Trailer",
                    "Upgrade");

    private final Settings settings;

    private Forwarding(Settings settings) {
        this.settings = settings;
    }

    static Handler<HttpServerRequest> to(Origin origin, HttpClient client, Settings settings) {
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> request(context, origin, settings.patience().toMillis()))
                .addInterceptor(new Forwarding(settings));
    }

    private static Future<HttpClientRequest> request(
            ProxyContext context, Origin origin, long patience) {
        RequestOptions options = new RequestOptions().setHost(origin.host()).setPort(origin.port());
        return context.client()
                .request(options)
                .map(request -> request.idleTimeout(patience).exceptionHandler(Forwarding::note));
    }

    /// The client hears of it through [#reason], or is gone itself.
    private static void note(Throwable failure) {
        LOG.log(Level.FINE, "A request to a service ended early", failure);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        long announced = request.getBody().length();
        long maxBody = settings.maxBody(Objects.requireNonNull(request.proxiedRequest().path()));
        if (announced > maxBody) {
            return Future.succeededFuture(refuse(context, Refusal.TOO_LARGE));
        }
        HttpServerRequest client = request.proxiedRequest();
        HostAndPort host = Objects.requireNonNull(client.authority());
        removeHopByHop(request.headers());
        request.headers().names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-"))
                .toList()
                .forEach(request.headers()::remove);
        request.headers()
                .remove("Forwarded")
                .set("X-Forwarded-For", client.remoteAddress().hostAddress())
                .set("X-Forwarded-Proto", client.isSSL() ? "https" : "http")
                .set("X-Forwarded-Host", host.toString());
        request.setAuthority(host);
        LimitedBody body = new LimitedBody(request.getBody().stream(), maxBody);
        context.set(BODY, body);
        request.setBody(Body.body(body, announced));
        return context.sendRequest()
                .recover(failure -> Future.succeededFuture(refuse(context, reason(body, failure))));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        MultiMap headers = context.response().headers();
        removeHopByHop(headers);
        SecurityHeaders.addTo(headers);
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
        return context.sendResponse();
    }

    private static void removeHopByHop(MultiMap headers) {
        for (String nominated : headers.getAll("Connection")) {
            for (String name : nominated.split(",", -1)) {
                headers.remove(name.strip());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    private static Refusal reason(LimitedBody body, Throwable failure) {
        if (body.exceeded()) {
            return Refusal.TOO_LARGE;
        }
        // A reset is our own, after the client left.
        if (!(failure instanceof StreamResetException)) {
            LOG.warning(() -> "A service did not answer: " + failure);
        }
        return switch (failure) {
            case ConnectException _ -> Refusal.UNAVAILABLE;
            case UnknownHostException _ -> Refusal.UNAVAILABLE;
            case NoRouteToHostException _ -> Refusal.UNAVAILABLE;
            case TimeoutException _ -> Refusal.TOO_SLOW;
            default -> Refusal.BROKEN_OFF;
        };
    }

    private static ProxyResponse refuse(ProxyContext context, Refusal refusal) {
        HttpServerRequest client = context.request().proxiedRequest();
        boolean resident = refusal.isAway() && ResidentsNotice.isFor(client);
        ProxyResponse response =
                context.request()
                        .release()
                        .response()
                        .setStatusCode(refusal.status())
                        .putHeader(
                                "Content-Type",
                                resident ? ResidentsNotice.MEDIA_TYPE : Refusal.MEDIA_TYPE)
                        .setBody(
                                Body.body(
                                        resident
                                                ? ResidentsNotice.page(client)
                                                : refusal.problem(client)));
        if (refusal == Refusal.UNAVAILABLE) {
            response.putHeader("Retry-After", "5");
        }
        return response;
    }
}
