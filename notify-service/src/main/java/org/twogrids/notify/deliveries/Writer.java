package org.twogrids.notify.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.notify.carriers.ChannelsConfig;
import org.twogrids.notify.carriers.Message;
import org.twogrids.notify.messages.Matter;
import org.twogrids.notify.messages.Messages;
import org.twogrids.notify.policy.Channel;

/// Puts into words what an errand brings.
@ApplicationScoped
class Writer {

    private final Messages messages;
    private final AcknowledgeLinks links;
    private final Directory directory;
    private final Locale language;

    Writer(Messages messages, AcknowledgeLinks links, Directory directory, ChannelsConfig config) {
        this.messages = messages;
        this.links = links;
        this.directory = directory;
        this.language = config.language();
    }

    Message write(Errand errand, Channel channel) {
        var matter = Matter.of(errand.alert(), directory.view(), links.to(errand.delivery()));
        var text = messages.of(matter, channel, language);
        return new Message(errand.delivery(), errand.to(), language, text.subject(), text.body());
    }
}
