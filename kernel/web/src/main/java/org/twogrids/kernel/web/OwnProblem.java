package org.twogrids.kernel.web;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/// Own problems, on the library's way.
@Provider
class OwnProblem extends ExceptionMapperBase<Problem> {

    private static final int BEFORE_THE_LIBRARY = Priorities.USER - 100;

    @Override
    protected HttpProblem toProblem(Problem problem) {
        HttpProblem.Builder answer = HttpProblem.builder().withStatus(problem.status());
        if (problem.status() == 503 || problem.status() == 429) {
            answer.withHeader("Retry-After", 2);
        }
        problem.members().forEach(answer::with);
        return answer.build();
    }

    /// No token. The library's own answer does not fit this Quarkus and becomes a 500.
    @Provider
    @Priority(BEFORE_THE_LIBRARY)
    static class NoToken extends ExceptionMapperBase<UnauthorizedException> {

        @Override
        protected HttpProblem toProblem(UnauthorizedException missing) {
            return notLoggedIn();
        }
    }

    /// A token that is none, or no longer.
    @Provider
    @Priority(BEFORE_THE_LIBRARY)
    static class BadToken extends ExceptionMapperBase<AuthenticationFailedException> {

        @Override
        protected HttpProblem toProblem(AuthenticationFailedException refused) {
            return notLoggedIn();
        }
    }

    private static HttpProblem notLoggedIn() {
        return HttpProblem.builder()
                .withStatus(401)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }
}
