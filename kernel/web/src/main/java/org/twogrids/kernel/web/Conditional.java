package org.twogrids.kernel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Readings that are sent once: whoever has the same already hears 304 and nothing more.
public final class Conditional {

    private Conditional() {}

    /// With an `ETag` of what the answer says. It is weak: the same words, however they are sent.
    ///
    /// @param body a record of records: what it says is what its text says
    /// @param seen `If-None-Match` as sent
    public static <T> RestResponse<T> answer(T body, @Nullable String seen) {
        return answer(body, "W/\"" + sum(body) + '"', seen);
    }

    /// With the version that a change of it has to name, and what else the answer tells: that may
    /// change without the version, as names of what is around do, or with time alone.
    public static <T> RestResponse<T> answer(T body, long version, @Nullable String seen) {
        return answer(body, "\"%d.%s\"".formatted(version, sum(body)), seen);
    }

    private static <T> RestResponse<T> answer(T body, String etag, @Nullable String seen) {
        RestResponse.ResponseBuilder<T> answer =
                isAmong(etag, seen)
                        ? RestResponse.ResponseBuilder.create(304)
                        : RestResponse.ResponseBuilder.ok(body);
        return answer.header("ETag", etag).build();
    }

    private static boolean isAmong(String etag, @Nullable String seen) {
        return seen != null
                && Stream.of(seen.split(","))
                        .map(String::strip)
                        .anyMatch(each -> each.equals("*") || weak(each).equals(weak(etag)));
    }

    private static String weak(String etag) {
        return etag.startsWith("W/") ? etag.substring(2) : etag;
    }

    private static String sum(Object body) {
        CRC32 sum = new CRC32();
        sum.update(body.toString().getBytes(UTF_8));
        return "%08x".formatted(sum.getValue());
    }
}
