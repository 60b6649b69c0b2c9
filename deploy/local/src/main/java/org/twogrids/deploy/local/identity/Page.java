package org.twogrids.deploy.local.identity;

import java.util.function.Predicate;
import java.util.function.Supplier;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/// What the provider answers before the library gets to see the request.
record Page(Predicate<OAuth2HttpRequest> asked, Supplier<OAuth2HttpResponse> answer)
        implements Route {

    @Override
    public boolean match(OAuth2HttpRequest request) {
        return asked.test(request);
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        return answer.get();
    }

    static OAuth2HttpResponse json(int status, String body) {
        Headers type = Headers.of("Content-Type", "application/json;charset=UTF-8");
        return new OAuth2HttpResponse(type, status, body, null);
    }
}
