package org.twogrids.notify.watch;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;
import org.twogrids.notify.WithChannels;

/// All channels, and a duty room to be told when they fail.
public final class WithWatch implements QuarkusTestProfile {

    static final String PHONE = "13800009999";
    static final String MAILBOX = "duty-room@twogrids.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(new WithChannels().getConfigOverrides());
        config.put("alerts.watch.phones", PHONE);
        config.put("alerts.watch.emails", MAILBOX);
        return config;
    }
}
