package org.twogrids.grid.answers;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.twogrids.kernel.web.Preconditions;

/// Answers with the version, as `ETag`, that the next change has to name in `If-Match`.
public final class Versioned {

    private Versioned() {}

    public static <T> RestResponse<T> ok(T body, long version) {
        return answer(RestResponse.ResponseBuilder.ok(body), version);
    }

    /// @param location where it can be read
    public static <T> RestResponse<T> created(String location, T body, long version) {
        return answer(
                RestResponse.ResponseBuilder.<T>created(URI.create(location)).entity(body),
                version);
    }

    private static <T> RestResponse<T> answer(
            RestResponse.ResponseBuilder<T> answer, long version) {
        return answer.header("ETag", Preconditions.etag(version)).build();
    }
}
