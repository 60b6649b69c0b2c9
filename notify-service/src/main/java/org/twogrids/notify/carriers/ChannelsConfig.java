package org.twogrids.notify.carriers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.twogrids.notify.policy.Channel;

/// Which channels an installation has. Without any, alerts stay in the console.
@ConfigMapping(prefix = "channels")
public interface ChannelsConfig {

    /// The preferred one first.
    @WithDefault("PUSH,SMS,VOICE,EMAIL")
    List<Channel> order();

    @WithDefault("zh-CN")
    Locale language();

    /// The address under which people reach the system; without it messages carry no link.
    Optional<String> address();

    /// Whether a number is used only after its owner has answered for it.
    @WithDefault("true")
    boolean verifiedNumbersOnly();

    /// How many parts a short message may take.
    @WithDefault("2")
    int smsParts();

    /// How long the other side may take over one message.
    @WithDefault("10S")
    Duration patience();

    /// How long a channel rests after too many failures.
    @WithDefault("10S")
    Duration rest();

    /// After how many tries a message is given up.
    @WithDefault("10")
    int tries();

    Email email();

    Optional<Gateway> gateway();

    /// To browsers, by the push services of their makers.
    Optional<Push> push();

    /// Robots in group chats, by name.
    Map<String, Robot> robots();

    /// Other systems that want to know, by name.
    Map<String, Webhook> webhooks();

    /// Where the server is, `quarkus.mailer` says.
    interface Email {

        @WithDefault("false")
        boolean enabled();
    }

    interface Push {

        /// `mailto:` or `https:`, by which those services find somebody to talk to.
        String subject();

        /// The pair of keys by which they know us (VAPID): the uncompressed point and the number,
        /// each Base64 for URLs.
        String publicKey();

        String privateKey();

        /// Where browsers may be reached: a host, all below one (`.example.org`), a whole origin;
        /// without it what the makers of browsers run.
        Optional<List<String>> services();
    }

    interface Robot {

        /// With its key, as the group chat shows it.
        URI url();

        /// Code of the area, of either hierarchy, whose alerts it hears.
        String area();
    }

    interface Webhook {

        URI url();

        String area();

        /// It checks our signature with it.
        String secret();
    }

    /// The gateway for short messages and automatic calls.
    interface Gateway {

        Optional<URI> sms();

        Optional<URI> voice();

        /// Both sides sign with it.
        String secret();
    }
}
