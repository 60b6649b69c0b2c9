package org.twogrids.deploy.frontdoor;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the environment says; the defaults fit the local stack.
///
/// @param origin the address people should use (`FRONT_DOOR_ORIGIN`): pages asked for under another
///     host are sent there, since logins are bound to it
/// @param origins which server answers for which first part of a path, `/idp` only where `IDP_URL`
///     is set
/// @param parts whose readiness `/healthz` reports, by name (`HEALTH_PARTS`: `name=url,name=url`)
/// @param maxBody the largest request body in bytes (`FRONT_DOOR_MAX_BODY_MB`)
/// @param maxFile the same where files come (`FRONT_DOOR_MAX_FILE_MB`)
/// @param patience how long a server may take to begin its answer (`FRONT_DOOR_PATIENCE_SECONDS`);
///     what it has begun may last for ever, as event streams do
record Settings(
        String host,
        int port,
        Optional<String> origin,
        Map<String, Origin> origins,
        Map<String, URI> parts,
        long maxBody,
        long maxFile,
        Duration patience) {

    private static final long MEGABYTE = 1024L * 1024;
    private static final Pattern FILES =
            Pattern.compile("/api/cases/[^/]+/attachments/?|/api/grid/imports/.*");
    private static final String LOCAL_PARTS =
            "grid-service=http://127.0.0.1:9081/q/health/ready,"
                    + "case-service=http://127.0.0.1:9082/q/health/ready,"
                    + "notify-service=http://127.0.0.1:9083/q/health/ready";

    static Settings from(Map<String, String> environment) {
        Origin cases = Origin.of(environment.getOrDefault("CASES_URL", "http://127.0.0.1:8082"));
        Origin alerts = Origin.of(environment.getOrDefault("ALERTS_URL", "http://127.0.0.1:8083"));
        Map<String, Origin> origins = new LinkedHashMap<>();
        origins.put(
                "/api/grid",
                Origin.of(environment.getOrDefault("GRID_URL", "http://127.0.0.1:8081")));
        origins.put("/api/cases", cases);
        origins.put("/r", cases);
        origins.put("/api/alerts", alerts);
        origins.put("/a", alerts);
        if (environment.containsKey("IDP_URL")) {
            origins.put("/idp", Origin.of(environment.get("IDP_URL")));
        }
        return new Settings(
                environment.getOrDefault("FRONT_DOOR_HOST", "127.0.0.1"),
                number(environment, "FRONT_DOOR_PORT", 8080),
                Optional.ofNullable(environment.get("FRONT_DOOR_ORIGIN")),
                origins,
                parts(environment.getOrDefault("HEALTH_PARTS", LOCAL_PARTS)),
                number(environment, "FRONT_DOOR_MAX_BODY_MB", 15) * MEGABYTE,
                number(environment, "FRONT_DOOR_MAX_FILE_MB", 22) * MEGABYTE,
                Duration.ofSeconds(number(environment, "FRONT_DOOR_PATIENCE_SECONDS", 60)));
    }

    long maxBody(String path) {
        return FILES.matcher(path).matches() ? maxFile : maxBody;
    }

    private static Map<String, URI> parts(String list) {
        Map<String, URI> parts = new LinkedHashMap<>();
        for (String part : list.split(",", -1)) {
            int equals = part.indexOf('=');
            parts.put(part.substring(0, equals), URI.create(part.substring(equals + 1)));
        }
        return parts;
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        return Integer.parseInt(environment.getOrDefault(name, Integer.toString(otherwise)));
    }
}
