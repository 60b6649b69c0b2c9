package org.twogrids.notify.carriers;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.twogrids.notify.policy.Channel;

/// Another system that wants to know, told with a signature and the time: it can tell who speaks,
/// and that nobody says it again later. Any success is an answer.
final class WebhookCarrier implements GroupCarrier {

    private final String target;
    private final ChannelsConfig.Webhook webhook;
    private final SignedPost post;

    WebhookCarrier(String target, ChannelsConfig.Webhook webhook, SignedPost post) {
        this.target = target;
        this.webhook = webhook;
        this.post = post;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public String target() {
        return target;
    }

    @Override
    public String area() {
        return webhook.area();
    }

    @Override
    public Outcome carry(Message message) {
        return post.send(
                webhook.url(),
                webhook.secret(),
                message.id(),
                message.text().getBytes(UTF_8),
                _ -> new Outcome.Accepted());
    }
}
