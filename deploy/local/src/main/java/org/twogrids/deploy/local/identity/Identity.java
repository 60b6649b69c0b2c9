package org.twogrids.deploy.local.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/// The identity provider, on loopback: authorization code with PKCE for the console, the password
/// grant (any password) for `make token`, and `/idp/people` for whoever wants to know the names.
public final class Identity implements AutoCloseable {

    /// Held, since the log manager forgets the level of a logger nobody holds.
    private static final Logger REQUEST_LOG = Logger.getLogger("okhttp3.mockwebserver");

    private static final Set<String> GRANTS =
            Set.of("authorization_code", "refresh_token", "password");

    private final MockOAuth2Server server;

    private Identity(MockOAuth2Server server) {
        this.server = server;
    }

    /// Starts on loopback.
    ///
    /// @param folder where the signing key is kept
    /// @param demoReady whether `/demo-data`, a part of the stack's health, is up
    public static Identity start(Path folder, int port, People people, BooleanSupplier demoReady)
            throws IOException {
        REQUEST_LOG.setLevel(Level.WARNING);
        Files.createDirectories(folder);
        Path login = Files.writeString(folder.resolve("login.html"), LoginPage.of(people));
        var keys =
                new KeyProvider(
                        List.of(SigningKey.loadOrCreate(folder.resolve("signing-key.json"))),
                        "RS256");
        var config =
                new OAuth2Config(
                        true,
                        login.toString(),
                        null,
                        false,
                        new OAuth2TokenProvider(keys),
                        Set.of(new PersonalTokens()));
        String list = new ObjectMapper().writeValueAsString(people.all());
        var server =
                new MockOAuth2Server(
                        config,
                        new Page(
                                request -> get(request, "/idp/people"), () -> Page.json(200, list)),
                        new Page(
                                request -> get(request, "/demo-data"),
                                () -> Page.json(demoReady.getAsBoolean() ? 200 : 503, "{}")),
                        new Page(
                                request -> refused(request, people),
                                () -> Page.json(400, "{\"error\":\"invalid_grant\"}")));
        server.start(InetAddress.getLoopbackAddress(), port);
        return new Identity(server);
    }

    private static boolean get(OAuth2HttpRequest request, String path) {
        return request.getMethod().equals("GET") && path(request).equals(path);
    }

    /// A person nobody knows, claims of one's own making, or a way in that names no person.
    private static boolean refused(OAuth2HttpRequest request, People people) {
        if (!request.getMethod().equals("POST")) {
            return false;
        }
        var form = request.getFormParameters();
        String username = form.get("username");
        boolean unknown = username == null || !people.knows(decoded(username));
        if (path(request).endsWith("/authorize")) {
            return unknown || form.get("claims") != null;
        }
        if (path(request).endsWith("/token")) {
            String grant = form.get("grant_type");
            return grant == null
                    || !GRANTS.contains(grant)
                    || (grant.equals("password") && unknown);
        }
        return false;
    }

    private static String path(OAuth2HttpRequest request) {
        return request.getOriginalUrl().encodedPath();
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
