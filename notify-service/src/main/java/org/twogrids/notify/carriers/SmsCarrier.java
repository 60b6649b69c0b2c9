package org.twogrids.notify.carriers;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.twogrids.notify.policy.Channel;

/// A short message by way of the gateway.
@ApplicationScoped
class SmsCarrier implements Carrier {

    private final GatewayCalls gateway;
    private final Optional<URI> to;

    SmsCarrier(GatewayCalls gateway) {
        this.gateway = gateway;
        this.to = gateway.address(ChannelsConfig.Gateway::sms);
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
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
        return gateway.send(to.orElseThrow(), GatewayCalls.Kind.SMS, message);
    }
}
