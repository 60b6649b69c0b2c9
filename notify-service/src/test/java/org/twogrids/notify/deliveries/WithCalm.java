package org.twogrids.notify.deliveries;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;
import org.twogrids.notify.WithChannels;

/// All channels, and what is too much as it ships.
public final class WithCalm implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(new WithChannels().getConfigOverrides());
        config.keySet().removeIf(name -> name.startsWith("calm."));
        return config;
    }
}
