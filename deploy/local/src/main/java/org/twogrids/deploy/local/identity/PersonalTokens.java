package org.twogrids.deploy.local.identity;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/// What a token says: who, for this system, for a working day. Whom the request does not name it
/// does not get.
final class PersonalTokens implements OAuth2TokenCallback {

    static final String ISSUER = "idp";

    private static final String AUDIENCE = "twogrids";
    private static final Duration LIFETIME = Duration.ofHours(12);

    @Override
    public String issuerId() {
        return ISSUER;
    }

    /// Asked only where neither a login nor a password request names the person.
    @Override
    public String subject(TokenRequest request) {
        throw new OAuth2Exception(OAuth2Error.INVALID_GRANT, "nobody is named");
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(AUDIENCE);
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        return Map.of();
    }

    @Override
    public long tokenExpiry() {
        return LIFETIME.toSeconds();
    }
}
