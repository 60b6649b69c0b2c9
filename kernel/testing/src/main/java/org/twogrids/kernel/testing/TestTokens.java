package org.twogrids.kernel.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/// Bearer tokens for tests, of a key made for this run. The service under test is told the public
/// half before it starts; both halves travel as system properties, since tests and service live in
/// class loaders of their own.
public final class TestTokens implements LauncherSessionListener {

    private static final String PRIVATE_KEY = "test.token.private-key";

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            System.setProperty(PRIVATE_KEY, base64.encodeToString(pair.getPrivate().getEncoded()));
            System.setProperty(
                    "quarkus.oidc.public-key",
                    base64.encodeToString(pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A token of that login, good for an hour.
    public static String of(String login) {
        return of(login, Duration.ofHours(1));
    }

    public static String of(String login, Duration lifetime) {
        return Jwt.subject(login)
                .issuer("test")
                .audience("twogrids")
                .expiresIn(lifetime)
                .sign(privateKey());
    }

    private static PrivateKey privateKey() {
        try {
            byte[] key = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
