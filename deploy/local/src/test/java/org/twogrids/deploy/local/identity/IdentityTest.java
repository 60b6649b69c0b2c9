package org.twogrids.deploy.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twogrids.deploy.embedded.FreePort;

class IdentityTest {

    private static final String LOGIN =
            "/idp/authorize?response_type=code&client_id=console&scope=openid&state=s1"
                    + "&redirect_uri=http://localhost/back&code_challenge_method=S256"
                    + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final int port = FreePort.any();
    private Identity identity;

    IdentityTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void starts() throws Exception {
        Files.writeString(
                folder.resolve("members.csv"),
                "login,name,phone,email,skills,languages\nworker-1,甲,1,a@example.org,,zh\n"
                        + "officer-dongchang,乙,2,b@example.org,,zh\n");
        Files.writeString(
                folder.resolve("postings.csv"),
                "member,area,role,rank,from,to,reason\n"
                        + "officer-dongchang,110,COMMUNITY_OFFICER,PRIMARY,2025-01-01,,\n");
        identity = Identity.start(folder.resolve("idp"), port, People.read(folder), () -> true);
    }

    @AfterEach
    void stops() {
        identity.close();
    }

    @Test
    void a_known_person_gets_a_token_for_a_working_day() throws Exception {
        var answer = post("/idp/token", grant("password") + "&username=worker-1&password=x");

        JWTClaimsSet token = token(answer.body());
        assertThat(token.getSubject()).isEqualTo("worker-1");
        assertThat(token.getAudience()).containsExactly("twogrids");
        assertThat(token.getIssuer()).isEqualTo("http://localhost:" + port + "/idp");
        assertThat(token.getExpirationTime().toInstant())
                .isEqualTo(token.getIssueTime().toInstant().plus(Duration.ofHours(12)));
    }

    @Test
    void nobody_else_gets_one() throws Exception {
        for (String form :
                new String[] {
                    grant("password") + "&username=nobody&password=x",
                    grant("password"),
                    grant("client_credentials") + "&client_secret=x",
                    grant("refresh_token") + "&refresh_token=made-up",
                    grant("authorization_code") + "&code=made-up&redirect_uri=http://localhost/b"
                }) {
            var answer = post("/idp/token", form);
            assertThat(answer.statusCode()).as(form).isEqualTo(400);
            assertThat(answer.body()).as(form).contains("invalid_grant");
        }
        assertThat(post(LOGIN, "username=nobody").statusCode()).isEqualTo(400);
        assertThat(post(LOGIN, "username=worker-1&claims={}").statusCode()).isEqualTo(400);
    }

    @Test
    void one_tap_on_the_login_page_ends_in_a_token() throws Exception {
        assertThat(get(LOGIN)).contains("value=\"officer-dongchang\"", "社区民警", "乙");

        var tap = post(LOGIN, "username=officer-dongchang");
        String back = tap.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith("http://localhost/back?").contains("state=s1");
        var code = Pattern.compile("code=([^&]+)").matcher(back);
        assertThat(code.find()).isTrue();
        String form =
                grant("authorization_code")
                        + "&redirect_uri=http://localhost/back&code="
                        + code.group(1);
        var answer = post("/idp/token", form + "&code_verifier=" + VERIFIER);
        assertThat(token(answer.body()).getSubject()).isEqualTo("officer-dongchang");
    }

    @Test
    void the_signing_key_is_made_here_and_survives_a_restart() throws Exception {
        String before = get("/idp/jwks");
        identity.close();
        identity = Identity.start(folder.resolve("idp"), port, People.read(folder), () -> true);

        assertThat(get("/idp/jwks")).isEqualTo(before);
        String published =
                new String(
                        getClass()
                                .getResourceAsStream("/mock-oauth2-server-keys.json")
                                .readAllBytes());
        var modulus = Pattern.compile("\"n\"\\s*:\\s*\"([^\"]+)\"").matcher(before);
        assertThat(modulus.find()).isTrue();
        assertThat(published).doesNotContain(modulus.group(1));
    }

    @Test
    void the_people_are_listed_for_the_console() throws Exception {
        assertThat(get("/idp/people"))
                .contains("{\"subject\":\"officer-dongchang\",\"name\":\"乙\",\"role\":\"社区民警");
    }

    private static String grant(String type) {
        return "client_id=console&scope=openid&grant_type=" + type;
    }

    private static JWTClaimsSet token(String answer) throws Exception {
        var token = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"").matcher(answer);
        assertThat(token.find()).as(answer).isTrue();
        return SignedJWT.parse(token.group(1)).getJWTClaimsSet();
    }

    private String get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString()).body();
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
