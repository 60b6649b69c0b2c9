package org.twogrids.deploy.frontdoor;

import io.vertx.core.MultiMap;
import java.util.Map;

/// What every answer carries, whoever gives it. A server's own, stricter header stays.
final class SecurityHeaders {

    /// Inline styles are allowed since map and chart libraries write them; scripts are not.
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self' data:; "
                    + "connect-src 'self'; "
                    + "worker-src 'self' blob:; manifest-src 'self'; object-src 'none'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final Map<String, String> HEADERS =
            Map.of(
                    "Content-Security-Policy", CONTENT_SECURITY_POLICY,
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "no-referrer",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Permissions-Policy", "geolocation=(self), camera=(self), microphone=()");

    private SecurityHeaders() {}

    static void addTo(MultiMap headers) {
        HEADERS.forEach(
                (name, value) -> {
                    if (!headers.contains(name)) {
                        headers.set(name, value);
                    }
                });
    }
}
