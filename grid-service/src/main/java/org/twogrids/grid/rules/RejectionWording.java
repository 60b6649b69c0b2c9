package org.twogrids.grid.rules;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.twogrids.kernel.web.Wording;

/// Words rejections in the caller's language, as a field-level problem or for a list of rows.
@Provider
@ApplicationScoped
public class RejectionWording extends ExceptionMapperBase<Rejection> {

    private final HttpHeaders headers;

    RejectionWording(HttpHeaders headers) {
        this.headers = headers;
    }

    public String text(Rejection why) {
        return Wording.of("problems", Wording.locale(headers))
                .text("rule." + why.code(), why.arguments());
    }

    @Override
    protected HttpProblem toProblem(Rejection why) {
        return HttpProblem.builder()
                .withStatus(why.status())
                .with("violations", List.of(new Violation(why.field(), text(why))))
                .build();
    }

    record Violation(String field, String message) {}
}
