package org.twogrids.notify.watch;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.twogrids.notify.Donghuamen;
import org.twogrids.notify.WithChannels;

/// All channels, and a duty room to be told when they fail.
public final class WithWatch implements QuarkusTestProfile {

    static final String PHONE = "13800009999";
    static final String MAILBOX = "duty-room@twogrids.example";

    private static final AtomicInteger MORNINGS = new AtomicInteger();

    /// Later than whatever other tests have left unsent, and than every test before: what is heard
    /// of the directory only ever grows newer.
    static Instant nextMorning() {
        return Donghuamen.at("2028-03-01T10:00")
                .plus(Duration.ofDays(150L * MORNINGS.getAndIncrement()));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(new WithChannels().getConfigOverrides());
        config.put("alerts.watch.phones", PHONE);
        config.put("alerts.watch.emails", MAILBOX);
        return config;
    }
}
