package org.twogrids.notify.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.twogrids.notify.carriers.ChannelsConfig;
import org.twogrids.notify.carriers.Message;
import org.twogrids.notify.messages.Messages;
import org.twogrids.notify.policy.Channel;

/// Puts into words what an errand brings.
@ApplicationScoped
class Writer {

    private final Messages messages;
    private final Locale language;

    Writer(Messages messages, ChannelsConfig config) {
        this.messages = messages;
        this.language = config.language();
    }

    Message write(Errand errand, Channel channel) {
        var text = messages.of(errand.alert(), channel, language);
        return new Message(errand.delivery(), errand.to(), language, text.subject(), text.body());
    }
}
