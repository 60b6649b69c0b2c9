package org.twogrids.notify.carriers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.notify.policy.Channel;

/// To somebody's telephone by way of the gateway: a short message, or a call in which it reads the
/// text out and asks for a key. It answers with JSON whose `id` is its own name for the message.
final class GatewayCarrier implements Carrier {

    private final Channel channel;
    private final URI to;
    private final String secret;
    private final SignedPost post;
    private final ObjectMapper json;

    /// @param to where the gateway takes messages of this channel
    GatewayCarrier(Channel channel, URI to, String secret, SignedPost post, ObjectMapper json) {
        this.channel = channel;
        this.to = to;
        this.secret = secret;
        this.post = post;
        this.json = json;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Optional<String> address(UUID member, WorkContacts contacts) {
        return contacts.number();
    }

    @Override
    public boolean byNumber() {
        return true;
    }

    @Override
    public Outcome carry(Message message) {
        Request request =
                new Request(
                        message.id(),
                        channel,
                        message.to(),
                        message.language().toLanguageTag(),
                        message.text());
        return post.send(to, secret, message.id(), bytes(request), this::outcome);
    }

    private byte[] bytes(Request request) {
        try {
            return json.writeValueAsBytes(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message must always be writable", e);
        }
    }

    private Outcome outcome(String answer) {
        if (!isAnswer(answer)) {
            throw new CarrierFailure(
                    Reason.MALFORMED_ANSWER, Duration.ZERO, answer.length() + " characters");
        }
        return new Outcome.Accepted();
    }

    private boolean isAnswer(String body) {
        try {
            JsonNode id = json.readTree(body).path("id");
            return id.isValueNode() && !id.asText().isBlank();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    /// @param kind `SMS` or `VOICE`
    /// @param to digits of the number
    /// @param text to be sent, or to be read out
    private record Request(UUID id, Channel kind, String to, String language, String text) {}
}
