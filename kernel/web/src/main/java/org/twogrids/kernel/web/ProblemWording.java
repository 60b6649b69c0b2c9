package org.twogrids.kernel.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Words every problem in the caller's language, and keeps what libraries say of themselves inside.
/// Looks in the service's own bundle `problems` first, then in the kernel's.
@ApplicationScoped
class ProblemWording implements ProblemPostProcessor {

    private final HttpHeaders headers;

    ProblemWording(HttpHeaders headers) {
        this.headers = headers;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (context.cause instanceof Problem own) {
            HttpProblem worded = worded(problem, own.code(), own.arguments());
            return own instanceof InvalidField invalid ? naming(worded, invalid.field()) : worded;
        }
        return worded(problem, "status-" + problem.getStatusCode());
    }

    private HttpProblem worded(HttpProblem problem, String code, Object... arguments) {
        var answer =
                HttpProblem.builder()
                        .withType(URI.create("urn:twogrids:problem:" + code))
                        .withStatus(problem.getStatusCode())
                        .withTitle(text(code + ".title").orElse(code));
        text(code + ".detail", arguments).ifPresent(answer::withDetail);
        answer.with("code", code);
        problem.getParameters().forEach(answer::with);
        problem.getHeaders().forEach(answer::withHeader);
        return answer.build();
    }

    private static HttpProblem naming(HttpProblem problem, String field) {
        String message = Optional.ofNullable(problem.getDetail()).orElse(problem.getTitle());
        return HttpProblem.builder(problem)
                .with("violations", List.of(Map.of("field", field, "message", message)))
                .build();
    }

    private Optional<String> text(String key, Object... arguments) {
        var locale = Wording.locale(headers);
        return Wording.of("problems", locale)
                .find(key, arguments)
                .or(() -> Wording.of("kernel-problems", locale).find(key, arguments));
    }

    /// After the library's own processors, before its logger.
    @Override
    public int priority() {
        return 90;
    }
}
