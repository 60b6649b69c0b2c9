package org.twogrids.notify;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;
import org.twogrids.deploy.embedded.FreePort;

/// An installation with every channel; the other sides listen on loopback, or do not.
public final class WithChannels implements QuarkusTestProfile {

    /// An address of its own: on the one that everybody uses, a port that is free for a moment may
    /// be taken by an outgoing connection.
    public static final String HOST = "127.0.0.2";

    public static final String SECRET = "a secret of the test";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>();
        config.put("channels.gateway.sms", "http://" + HOST + ":" + gatewayPort() + "/sms");
        config.put("channels.gateway.voice", "http://" + HOST + ":" + gatewayPort() + "/voice");
        config.put("channels.gateway.secret", SECRET);
        config.put("channels.address", "https://twogrids.example");
        config.put("channels.robots.chat.url", "http://" + HOST + ":" + gatewayPort() + "/robot");
        config.put("channels.robots.chat.area", "110101001");
        config.put("channels.webhooks.city.url", "http://" + HOST + ":" + gatewayPort() + "/city");
        config.put("channels.webhooks.city.area", "110101");
        config.put("channels.webhooks.city.secret", SECRET);
        config.put("channels.webhooks.else.url", "http://" + HOST + ":" + gatewayPort() + "/else");
        config.put("channels.webhooks.else.area", "110102");
        config.put("channels.webhooks.else.secret", SECRET);
        config.put("channels.email.enabled", "true");
        config.put("calm.most", "1000"); // the clock stands still: all tests are in one minute
        config.put("calm.summary-from", "1000");
        config.put("calm.storm", "1000");
        config.put("channels.patience", "2S");
        config.put("channels.rest", "500MS");
        config.put("quarkus.mailer.host", HOST);
        config.put("quarkus.mailer.port", Integer.toString(mailPort()));
        config.put("quarkus.mailer.from", "alerts@twogrids.example");
        return config;
    }

    public static int gatewayPort() {
        return port("twogrids.test.gateway");
    }

    public static int mailPort() {
        return port("twogrids.test.mail");
    }

    /// Held as a system property: tests and profile do not share a class loader.
    private static synchronized int port(String name) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, Integer.toString(FreePort.any()));
        }
        return Integer.getInteger(name);
    }
}
