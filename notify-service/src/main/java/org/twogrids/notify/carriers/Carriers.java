package org.twogrids.notify.carriers;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twogrids.notify.policy.Channel;

/// All carriers that an installation has, as it is configured.
@ApplicationScoped
public class Carriers {

    private final List<Channel> order;
    private final List<Carrier> toPersons = new ArrayList<>();
    private final List<GroupCarrier> toGroups = new ArrayList<>();

    Carriers(
            @All List<Carrier> others,
            ChannelsConfig config,
            ReactiveMailer mailer,
            SignedPost post,
            ObjectMapper json) {
        others.stream().filter(Carrier::isConfigured).forEach(toPersons::add);
        this.order = config.order();
        config.gateway()
                .ifPresent(
                        gateway -> {
                            String secret = gateway.secret();
                            gateway.sms().ifPresent(to -> add(Channel.SMS, to, secret, post, json));
                            gateway.voice()
                                    .ifPresent(to -> add(Channel.VOICE, to, secret, post, json));
                        });
        if (config.email().enabled()) {
            toPersons.add(new EmailCarrier(mailer, config.patience()));
        }
        config.robots()
                .forEach((name, robot) -> toGroups.add(new RobotCarrier(name, robot, post, json)));
        config.webhooks()
                .forEach((name, webhook) -> toGroups.add(new WebhookCarrier(name, webhook, post)));
    }

    private void add(Channel channel, URI to, String secret, SignedPost post, ObjectMapper json) {
        toPersons.add(new GatewayCarrier(channel, to, secret, post, json));
    }

    /// Those to persons by which alerts go, the preferred one of the installation first.
    public List<Carrier> inOrder() {
        return order.stream().flatMap(channel -> toPersons(channel).stream()).toList();
    }

    public Optional<Carrier> toPersons(Channel channel) {
        return toPersons.stream().filter(carrier -> carrier.channel() == channel).findFirst();
    }

    /// Who is told beside the recipients.
    public List<GroupCarrier> toGroups() {
        return List.copyOf(toGroups);
    }
}
