package org.twogrids.deploy.frontdoor;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/// What a resident reads while the service behind their pages is away: 110 first, and to come
/// again. A problem in JSON says nothing to somebody with a phone in the street.
final class ResidentsNotice {

    static final String MEDIA_TYPE = "text/html;charset=UTF-8";

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>%s</title>
            <style>
            body { max-width: 40rem; margin: 0 auto; padding: 1rem 1.25rem; background: #fff;
              color: #14191f; font: 1.25rem/1.6 system-ui, sans-serif }
            .call { display: block; padding: 1rem; border-radius: .5rem; background: #a30c19;
              color: #fff; font-weight: 700; text-align: center }
            </style>
            </head>
            <body>
            <p><strong>%s</strong></p>
            <p><a class="call" href="tel:110">%s</a></p>
            <h1>%s</h1>
            <p>%s</p>
            </body>
            </html>
            """;

    private static final Buffer CHINESE =
            Buffer.buffer(
                    PAGE.formatted(
                            "zh-CN",
                            "向网格反映问题",
                            "有人受伤、正在打人、正在威胁、有人被关？先打110。",
                            "拨打 110",
                            "暂时打不开",
                            "请过一分钟刷新这一页。刚才填写的内容会再提交一次，不会变成两件。着急的事请直接打社区电话。"));

    private static final Buffer ENGLISH =
            Buffer.buffer(
                    PAGE.formatted(
                            "en",
                            "Tell your grid",
                            "Is somebody hurt, being hit, being threatened, locked in? Call 110 first.",
                            "Call 110",
                            "Not possible just now",
                            "Please load this page again in a minute: what you have entered is"
                                    + " sent once more, and never becomes two reports. If it is"
                                    + " urgent, call the community office."));

    private ResidentsNotice() {}

    /// Whether a browser asks for one of the residents' pages.
    static boolean isFor(HttpServerRequest request) {
        String accepted = request.getHeader("Accept");
        String path = request.path();
        return accepted != null
                && accepted.contains("text/html")
                && path != null
                && (path.equals("/r") || path.startsWith("/r/"));
    }

    static Buffer page(HttpServerRequest request) {
        boolean english =
                request.params().contains("lang")
                        ? "en".equals(request.getParam("lang"))
                        : Refusal.prefersEnglish(request);
        return english ? ENGLISH : CHINESE;
    }
}
