package org.twogrids.deploy.frontdoor;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// A file of the console. Those under `/assets/` have their hash in the name and never change; all
/// others are asked for anew each time, and answered 304 while they are the same.
///
/// @param zipped null where compressing gains nothing
record StaticFile(
        String type, String tag, boolean immutable, Buffer plain, @Nullable Buffer zipped) {

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("mjs", "text/javascript; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("txt", "text/plain; charset=utf-8"));

    static StaticFile of(String name, byte[] content) {
        CRC32C sum = new CRC32C();
        sum.update(content);
        String tag =
                "\"" + HexFormat.of().toHexDigits(sum.getValue()) + "-" + content.length + "\"";
        String type =
                TYPES.getOrDefault(
                        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        byte[] zipped = zip(content);
        return new StaticFile(
                type,
                tag,
                name.startsWith("/assets/"),
                Buffer.buffer(content),
                zipped.length < content.length * 9L / 10 ? Buffer.buffer(zipped) : null);
    }

    void answer(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        SecurityHeaders.addTo(response.headers());
        response.putHeader("ETag", tag)
                .putHeader("Vary", "Accept-Encoding")
                .putHeader(
                        "Cache-Control",
                        immutable ? "public, max-age=31536000, immutable" : "no-cache");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", type);
        Buffer body = plain;
        if (zipped != null && takesGzip(request)) {
            response.putHeader("Content-Encoding", "gzip");
            body = zipped;
        }
        response.putHeader("Content-Length", Integer.toString(body.length()));
        if (request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(body);
        }
    }

    private static boolean takesGzip(HttpServerRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    private static byte[] zip(byte[] content) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
