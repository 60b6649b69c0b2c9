package org.twogrids.notify.deliveries;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import org.twogrids.notify.WithChannels;

/// The same as [WithChannels], started once more: there a channel may still rest from what other
/// specifications did to it, and the clock stands still.
public final class WithChannelsAnew implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return new WithChannels().getConfigOverrides();
    }
}
