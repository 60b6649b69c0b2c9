package org.twogrids.cases.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// An object store of one bucket that speaks as much S3 as is needed, and believes nobody: each
/// request's signature (AWS Signature Version 4) is computed anew and compared, and its body's
/// hash.
final class ObjectStore implements AutoCloseable {

    static final String BUCKET = "evidence";
    static final String KEY = "AKIDEXAMPLE";
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    static final String REGION = "cn-north-1";

    private static final Pattern AUTHORIZATION =
            Pattern.compile(
                    "AWS4-HMAC-SHA256 Credential="
                            + KEY
                            + "/(\\d{8})/"
                            + REGION
                            + "/s3/aws4_request, SignedHeaders=([a-z0-9;-]+),"
                            + " Signature=([0-9a-f]{64})");

    final Map<String, byte[]> objects = new TreeMap<>();
    final Map<String, Instant> written = new TreeMap<>();

    /// How many keys a listing tells at a time.
    int page = 1000;

    private final HttpServer server;

    ObjectStore() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        if (!isSigned(call, body)) {
            answer(call, 403, error("SignatureDoesNotMatch"));
            return;
        }
        String path = call.getRequestURI().getPath();
        String bucket = "/" + BUCKET;
        if (!path.startsWith(bucket)) {
            answer(call, 404, error("NoSuchBucket"));
            return;
        }
        String key = path.substring(Math.min(path.length(), bucket.length() + 1));
        if (key.isEmpty()) {
            answer(call, 200, listing(query(call)));
            return;
        }
        switch (call.getRequestMethod()) {
            case "PUT" -> {
                objects.put(key, body);
                written.putIfAbsent(key, Instant.now());
                answer(call, 200, new byte[0]);
            }
            case "GET" -> {
                byte[] object = objects.get(key);
                answer(
                        call,
                        object == null ? 404 : 200,
                        object == null ? error("NoSuchKey") : object);
            }
            case "DELETE" -> {
                objects.remove(key);
                answer(call, 204, new byte[0]);
            }
            default -> answer(call, 405, error("MethodNotAllowed"));
        }
    }

    private byte[] listing(Map<String, String> query) {
        String prefix = query.getOrDefault("prefix", "");
        String after = query.getOrDefault("continuation-token", "");
        List<String> keys =
                objects.keySet().stream()
                        .filter(key -> key.startsWith(prefix) && key.compareTo(after) > 0)
                        .toList();
        List<String> told = keys.stream().limit(page).toList();
        boolean more = told.size() < keys.size();
        return ("<?xml version=\"1.0\"?><ListBucketResult>"
                        + "<IsTruncated>%s</IsTruncated>".formatted(more)
                        + (more
                                ? "<NextContinuationToken>%s</NextContinuationToken>"
                                        .formatted(told.getLast())
                                : "")
                        + told.stream()
                                .map(
                                        key ->
                                                "<Contents><Key>%s</Key><LastModified>%s</LastModified></Contents>"
                                                        .formatted(key, written.get(key)))
                                .collect(Collectors.joining())
                        + "</ListBucketResult>")
                .getBytes(UTF_8);
    }

    private static boolean isSigned(HttpExchange call, byte[] body) {
        String said = call.getRequestHeaders().getFirst("Authorization");
        Matcher parts = AUTHORIZATION.matcher(said == null ? "" : said);
        String hash = call.getRequestHeaders().getFirst("x-amz-content-sha256");
        boolean hashed =
                body.length == 0 && "UNSIGNED-PAYLOAD".equals(hash) || sha256(body).equals(hash);
        if (!parts.matches() || !hashed) {
            return false;
        }
        String headers =
                Stream.of(parts.group(2).split(";"))
                        .map(
                                name ->
                                        name
                                                + ":"
                                                + call.getRequestHeaders().getFirst(name).strip()
                                                + "\n")
                        .collect(Collectors.joining());
        String rawQuery = call.getRequestURI().getRawQuery();
        String query =
                rawQuery == null
                        ? ""
                        : Stream.of(rawQuery.split("&"))
                                .map(each -> each.contains("=") ? each : each + "=")
                                .sorted()
                                .collect(Collectors.joining("&"));
        String request =
                String.join(
                        "\n",
                        call.getRequestMethod(),
                        call.getRequestURI().getRawPath(),
                        query,
                        headers,
                        parts.group(2),
                        hash);
        String scope = parts.group(1) + "/" + REGION + "/s3/aws4_request";
        String toSign =
                String.join(
                        "\n",
                        "AWS4-HMAC-SHA256",
                        call.getRequestHeaders().getFirst("x-amz-date"),
                        scope,
                        sha256(request.getBytes(UTF_8)));
        byte[] key = ("AWS4" + SECRET).getBytes(UTF_8);
        for (String part : scope.split("/")) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, toSign)).equals(parts.group(3));
    }

    private static Map<String, String> query(HttpExchange call) {
        String query = call.getRequestURI().getQuery();
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(each -> each.split("=", 2))
                        .collect(
                                Collectors.toMap(
                                        each -> each[0], each -> each.length > 1 ? each[1] : ""));
    }

    private static void answer(HttpExchange call, int status, byte[] body) throws IOException {
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            call.getResponseBody().write(body);
        }
        call.close();
    }

    private static byte[] error(String code) {
        return "<?xml version=\"1.0\"?><Error><Code>%s</Code></Error>"
                .formatted(code)
                .getBytes(UTF_8);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
