package org.twogrids.notify.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twogrids.notify.carriers.ChannelsConfig;

/// Where messages may go: a browser names its address itself, so nothing is believed but what the
/// makers of browsers run, or the installation says.
@ApplicationScoped
class PushServices {

    private static final List<String> USUAL =
            List.of(
                    "fcm.googleapis.com",
                    "updates.push.services.mozilla.com",
                    ".push.apple.com",
                    ".notify.windows.com");

    private final List<String> known;

    PushServices(ChannelsConfig config) {
        this.known = config.push().flatMap(ChannelsConfig.Push::services).orElse(USUAL);
    }

    /// Empty where it is no address of a known service.
    Optional<URI> address(String endpoint) {
        try {
            return Optional.of(new URI(endpoint)).filter(this::isKnown);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean isKnown(URI address) {
        String host = address.getHost();
        if (host == null || address.getUserInfo() != null) {
            return false;
        }
        String origin = address.getScheme() + "://" + address.getRawAuthority();
        boolean plain = "https".equalsIgnoreCase(address.getScheme()) && address.getPort() == -1;
        String lower = host.toLowerCase(Locale.ROOT);
        return known.stream()
                .anyMatch(
                        each ->
                                each.contains("://")
                                        ? each.equals(origin)
                                        : plain
                                                && (each.startsWith(".")
                                                        ? lower.endsWith(each)
                                                        : lower.equals(each)));
    }
}
