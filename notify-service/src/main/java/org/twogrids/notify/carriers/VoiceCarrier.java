package org.twogrids.notify.carriers;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.twogrids.notify.policy.Channel;

/// An automatic call by way of the gateway, which reads the text out and asks for a key.
@ApplicationScoped
class VoiceCarrier implements Carrier {

    private final GatewayCalls gateway;
    private final Optional<URI> to;

    VoiceCarrier(GatewayCalls gateway) {
        this.gateway = gateway;
        this.to = gateway.address(ChannelsConfig.Gateway::voice);
    }

    @Override
    public Channel channel() {
        return Channel.VOICE;
    }

    @Override
    public boolean isConfigured() {
        return to.isPresent();
    }

    @Override
    public Optional<String> address(WorkContacts contacts) {
        return contacts.number();
    }

    @Override
    public boolean byNumber() {
        return true;
    }

    @Override
    public Outcome carry(Message message) {
        return gateway.send(to.orElseThrow(), GatewayCalls.Kind.VOICE, message);
    }
}
