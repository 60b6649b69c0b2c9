package org.twogrids.notify.push;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.util.Map;
import org.twogrids.notify.WithChannels;

/// An installation with every channel and browsers too; the push service listens where the gateway
/// does.
public final class WithPush implements QuarkusTestProfile {

    static final String SUBJECT = "mailto:duty@twogrids.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new WithChannels().getConfigOverrides();
        try {
            KeyPair keys = PretendBrowser.anyKeys();
            config.put(
                    "channels.push.public-key",
                    PretendBrowser.base64(PretendBrowser.point(keys.getPublic())));
            config.put(
                    "channels.push.private-key",
                    PretendBrowser.base64(
                            PretendBrowser.number(((ECPrivateKey) keys.getPrivate()).getS())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        config.put("channels.push.subject", SUBJECT);
        config.put("channels.push.services", ".push.example," + service());
        config.put("calm.summary-from", "3");
        return config;
    }

    static String service() {
        return "http://" + WithChannels.HOST + ":" + WithChannels.gatewayPort();
    }
}
