package org.twogrids.deploy.frontdoor;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale.LanguageRange;

/// What the door itself answers instead of a server, as an RFC 9457 problem in Chinese or English.
enum Refusal {
    MALFORMED(400, "请求格式不正确", "The request is malformed"),
    NOT_FOUND(404, "没有这个地址", "Nothing is found here"),
    METHOD_NOT_ALLOWED(405, "此地址不支持该操作", "This address does not take that method"),
    TOO_LARGE(413, "提交的内容过大", "The request is too large"),
    BROKEN_OFF(502, "服务中断了应答，请核实后重试", "The service broke off; check, then try again"),
    UNAVAILABLE(503, "服务暂时不可用，请稍后重试", "The service is not available, try again shortly"),
    TOO_SLOW(504, "服务未在时限内应答", "The service did not answer in time");

    static final String MEDIA_TYPE = "application/problem+json";

    private final int status;
    private final String chinese;
    private final String english;

    Refusal(int status, String chinese, String english) {
        this.status = status;
        this.chinese = chinese;
        this.english = english;
    }

    int status() {
        return status;
    }

    /// Whether it is the service that is to blame, and not who asks.
    boolean isAway() {
        return status >= 500;
    }

    Buffer problem(HttpServerRequest request) {
        String code = "status-" + status;
        return new JsonObject()
                .put("type", "urn:twogrids:problem:" + code)
                .put("title", prefersEnglish(request) ? english : chinese)
                .put("status", status)
                .put("code", code)
                .toBuffer();
    }

    void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        SecurityHeaders.addTo(response.headers());
        request.resume();
        if (this == METHOD_NOT_ALLOWED) {
            response.putHeader("Allow", "GET, HEAD");
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("Cache-Control", "no-store")
                .end(problem(request));
    }

    static void elsewhere(HttpServerRequest request, String address) {
        SecurityHeaders.addTo(request.response().headers());
        request.response().setStatusCode(307).putHeader("Location", address).end();
    }

    /// Chinese unless English stands before it, as in the services.
    static boolean prefersEnglish(HttpServerRequest request) {
        String accepted = request.getHeader("Accept-Language");
        if (accepted == null) {
            return false;
        }
        try {
            List<String> known =
                    LanguageRange.parse(accepted).stream()
                            .map(LanguageRange::getRange)
                            .filter(range -> range.startsWith("zh") || range.startsWith("en"))
                            .toList();
            return !known.isEmpty() && known.getFirst().startsWith("en");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
