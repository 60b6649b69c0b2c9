package org.twogrids.notify.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import org.twogrids.kernel.directory.Directory;
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

    Writer(Messages messages, AcknowledgeLinks links, Directory directory) {
        this.messages = messages;
        this.links = links;
        this.directory = directory;
    }

    Message write(Errand errand, Channel channel) {
        var matter = Matter.of(errand.alert(), directory.view(), links.to(errand.delivery()));
        var text = messages.of(matter, channel, errand.language());
        return new Message(
                errand.delivery(), errand.to(), errand.language(), text.subject(), text.body());
    }
}
