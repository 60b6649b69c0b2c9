package org.twogrids.notify.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.notify.carriers.Carrier;
import org.twogrids.notify.carriers.CarrierFailure;
import org.twogrids.notify.carriers.ChannelsConfig;
import org.twogrids.notify.carriers.Message;
import org.twogrids.notify.carriers.Outcome;
import org.twogrids.notify.carriers.Reason;
import org.twogrids.notify.carriers.SignedPost;
import org.twogrids.notify.carriers.WorkContacts;
import org.twogrids.notify.policy.Channel;

/// To every browser of a person by the push service of its maker, who cannot read it: signed for
/// that service (RFC 8292) and sealed for the browser (RFC 8291).
@ApplicationScoped
class PushCarrier implements Carrier {

    private static final int A_DAY = 86_400;

    private final Optional<WebPush> vapid;
    private final PushDesk desk;
    private final SignedPost post;

    PushCarrier(ChannelsConfig config, PushDesk desk, SignedPost post) {
        this.vapid =
                config.push()
                        .map(
                                push ->
                                        new WebPush(
                                                push.subject(),
                                                VapidKeys.fromUncompressedBytes(
                                                        push.publicKey(), push.privateKey())));
        this.desk = desk;
        this.post = post;
    }

    @Override
    public Channel channel() {
        return Channel.PUSH;
    }

    @Override
    public boolean isConfigured() {
        return vapid.isPresent();
    }

    @Override
    public Optional<String> address(UUID member, WorkContacts contacts) {
        return desk.reaches(member) ? Optional.of(member.toString()) : Optional.empty();
    }

    @Override
    public boolean byNumber() {
        return false;
    }

    /// One browser that takes it is enough; those that are gone are forgotten.
    @Override
    public Outcome carry(Message message) {
        List<UUID> gone = new ArrayList<>();
        boolean taken = false;
        boolean refused = false;
        @Nullable CarrierFailure failure = null;
        for (var each : desk.browsers(UUID.fromString(message.to())).entrySet()) {
            try {
                Outcome outcome = push(each.getValue(), message);
                taken |= outcome instanceof Outcome.Accepted;
                if (outcome instanceof Outcome.Refused(Reason reason)) {
                    if (reason == Reason.NO_ADDRESS) {
                        gone.add(each.getKey());
                    }
                    refused |= reason != Reason.NO_ADDRESS;
                }
            } catch (CarrierFailure e) {
                failure = e;
            }
        }
        if (!gone.isEmpty()) {
            desk.forget(gone);
        }
        if (!taken && failure != null) {
            throw failure;
        }
        return taken
                ? new Outcome.Accepted()
                : new Outcome.Refused(refused ? Reason.REFUSED : Reason.NO_ADDRESS);
    }

    private Outcome push(Browser browser, Message message) {
        WebPush push = vapid.orElseThrow();
        Map<String, String> headers =
                push.getHeaders(
                        browser.endpoint().toString(),
                        A_DAY,
                        message.id().toString().replace("-", ""),
                        WebPush.Urgency.High);
        byte[] sealed;
        try {
            sealed = push.getBody(message.text().getBytes(UTF_8), browser.key(), browser.secret());
        } catch (Exception e) { // not declared there: a key that is no point on the curve
            return new Outcome.Refused(Reason.NO_ADDRESS);
        }
        return post.push(browser.endpoint(), headers, sealed);
    }
}
