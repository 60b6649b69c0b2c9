package org.twogrids.notify.carriers;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// Posts JSON, signed or not, to another system over HTTP and reads from its answer what became of
/// it.
@ApplicationScoped
public class SignedPost {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final long LARGEST_ANSWER = 64L * 1024;

    private final HttpClient client;
    private final Duration patience;
    private final Clock clock;

    SignedPost(ChannelsConfig config, Clock clock) {
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT_WITHIN)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
        this.patience = config.patience();
        this.clock = clock;
    }

    /// @param id goes along as `Idempotency-Key`: the same id again is the same message again
    /// @param meaning what the body of a success says
    Outcome send(URI to, String secret, UUID id, byte[] json, Function<String, Outcome> meaning) {
        long timestamp = clock.instant().getEpochSecond();
        return send(
                request(to, id, json)
                        .header(Signature.TIMESTAMP, Long.toString(timestamp))
                        .header(Signature.HEADER, Signature.of(secret, timestamp, json))
                        .build(),
                answer -> outcome(answer, meaning));
    }

    /// To somebody who checks no signature.
    Outcome send(URI to, UUID id, byte[] json, Function<String, Outcome> meaning) {
        return send(request(to, id, json).build(), answer -> outcome(answer, meaning));
    }

    /// To the push service of a browser (RFC 8030), which says when the browser is gone.
    public Outcome push(URI to, Map<String, String> headers, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(to)
                        .timeout(patience)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        return send(
                request.build(),
                answer ->
                        switch (answer.statusCode()) {
                            case 404, 410 -> new Outcome.Refused(Reason.NO_ADDRESS);
                            default -> outcome(answer, _ -> new Outcome.Accepted());
                        });
    }

    private HttpRequest.Builder request(URI to, UUID id, byte[] json) {
        return HttpRequest.newBuilder(to)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", id.toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(json));
    }

    private Outcome send(HttpRequest request, Function<HttpResponse<String>, Outcome> meaning) {
        try {
            return meaning.apply(
                    client.send(
                            request,
                            BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_ANSWER)));
        } catch (HttpTimeoutException e) {
            throw new CarrierFailure(Reason.TIMED_OUT, Duration.ZERO, e);
        } catch (IOException e) {
            throw new CarrierFailure(Reason.UNREACHABLE, Duration.ZERO, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CarrierFailure(Reason.TIMED_OUT, Duration.ZERO, e);
        }
    }

    private Outcome outcome(HttpResponse<String> answer, Function<String, Outcome> meaning) {
        int status = answer.statusCode();
        return switch (status) {
            case 200, 201, 202, 204 -> meaning.apply(answer.body());
            case 409 -> new Outcome.Accepted(); // it has this id already
            case 400, 410, 413, 422 -> new Outcome.Refused(Reason.REFUSED);
            case 429 -> throw failure(Reason.RATE_LIMITED, answer);
            default ->
                    throw failure(
                            status == 408 || status == 425 || status >= 500
                                    ? Reason.SERVER_ERROR
                                    : Reason.MISCONFIGURED,
                            answer);
        };
    }

    private CarrierFailure failure(Reason reason, HttpResponse<String> answer) {
        Duration wait =
                answer.headers().firstValue("Retry-After").map(this::pause).orElse(Duration.ZERO);
        return new CarrierFailure(reason, wait, "status " + answer.statusCode());
    }

    /// Seconds or a date, as HTTP has it.
    private Duration pause(String retryAfter) {
        if (retryAfter.matches("\\d{1,9}")) {
            return bounded(Duration.ofSeconds(Long.parseLong(retryAfter)));
        }
        try {
            Instant until =
                    ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
            return bounded(Duration.between(clock.instant(), until));
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }

    private static Duration bounded(Duration wait) {
        return wait.isNegative()
                ? Duration.ZERO
                : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
