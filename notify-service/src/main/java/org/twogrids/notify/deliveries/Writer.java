package org.twogrids.notify.deliveries;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.carriers.Message;
import org.twogrids.notify.messages.Matter;
import org.twogrids.notify.messages.Messages;
import org.twogrids.notify.policy.Channel;

/// Puts into words what an errand brings: for people a message, whose link only the recipient gets,
/// for other systems JSON.
@ApplicationScoped
class Writer {

    private final Messages messages;
    private final AcknowledgeLinks links;
    private final Directory directory;
    private final ObjectMapper json;

    Writer(Messages messages, AcknowledgeLinks links, Directory directory, ObjectMapper json) {
        this.messages = messages;
        this.links = links;
        this.directory = directory;
        this.json = json;
    }

    Message write(Errand errand, Channel channel) {
        if (channel == Channel.WEBHOOK) {
            return message(errand, "", write(Notice.of(errand)));
        }
        if (errand.isSummary()) {
            Risk highest =
                    errand.parcels().stream()
                            .map(parcel -> parcel.alert().about().risk())
                            .min(Comparator.naturalOrder())
                            .orElseThrow();
            var text = messages.summary(errand.parcels().size(), highest, errand.language());
            return message(
                    errand,
                    text.subject(),
                    channel == Channel.PUSH
                            ? write(new Notification(text.subject(), text.body(), null))
                            : text.body());
        }
        Optional<String> link =
                channel.isPersonal() && !errand.alert().about().restricted()
                        ? links.to(errand.message())
                        : Optional.empty();
        var matter = Matter.of(errand.alert(), directory.view(), link);
        var text = messages.of(matter, channel, errand.language());
        return message(
                errand,
                text.subject(),
                channel == Channel.PUSH
                        ? write(new Notification(text.subject(), text.body(), link.orElse(null)))
                        : text.body());
    }

    private String write(Object notice) {
        try {
            return json.writeValueAsString(notice);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A notice must always be writable", e);
        }
    }

    private static Message message(Errand errand, String subject, String text) {
        return new Message(errand.message(), errand.to(), errand.language(), subject, text);
    }

    /// What a browser shows, as the console's `push.js` reads it.
    ///
    /// @param link with which the recipient takes note; missing where there is none
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Notification(String title, String body, @Nullable String link) {}
}
