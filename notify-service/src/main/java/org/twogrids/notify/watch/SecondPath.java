package org.twogrids.notify.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.web.Wording;
import org.twogrids.notify.carriers.Carrier;
import org.twogrids.notify.carriers.CarrierFailure;
import org.twogrids.notify.carriers.Carriers;
import org.twogrids.notify.carriers.ChannelsConfig;
import org.twogrids.notify.carriers.Message;
import org.twogrids.notify.carriers.Outcome;
import org.twogrids.notify.policy.Channel;

/// Straight to the duty room, past queue, directory and preferences: by short message and by mail,
/// since one of them may be what is broken.
@ApplicationScoped
class SecondPath {

    private static final Logger LOG = Logger.getLogger(SecondPath.class);

    private final Carriers carriers;
    private final WatchConfig config;
    private final Locale language;

    SecondPath(Carriers carriers, WatchConfig config, ChannelsConfig channels) {
        this.carriers = carriers;
        this.config = config;
        this.language = channels.language();
    }

    /// @param key of the words
    void tell(String key, String since) {
        var wording = Wording.of("watch", language);
        String subject = wording.text("subject");
        String text = wording.text(key, since);
        send(Channel.SMS, config.phones(), subject, text);
        send(Channel.EMAIL, config.emails(), subject, text);
    }

    private void send(
            Channel channel, Optional<List<String>> addresses, String subject, String text) {
        carriers.toPersons(channel)
                .ifPresent(
                        carrier ->
                                addresses
                                        .orElse(List.of())
                                        .forEach(to -> send(carrier, to, subject, text)));
    }

    private void send(Carrier carrier, String to, String subject, String text) {
        try {
            if (carrier.carry(new Message(Ids.next(), to, language, subject, text))
                    instanceof Outcome.Accepted) {
                return;
            }
            LOG.errorf("The duty room could not be told by %s: refused", carrier.channel());
        } catch (CarrierFailure e) {
            LOG.errorf(
                    "The duty room could not be told by %s: %s", carrier.channel(), e.getMessage());
        }
    }
}
