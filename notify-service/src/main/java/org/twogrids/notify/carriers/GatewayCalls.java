package org.twogrids.notify.carriers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What is said to the gateway, for short messages and calls alike. It answers with JSON whose `id`
/// is its own name for the message.
@ApplicationScoped
class GatewayCalls {

    private final Optional<ChannelsConfig.Gateway> gateway;
    private final SignedPost post;
    private final ObjectMapper json;

    GatewayCalls(ChannelsConfig config, SignedPost post, ObjectMapper json) {
        this.gateway = config.gateway();
        this.post = post;
        this.json = json;
    }

    Optional<URI> address(Function<ChannelsConfig.Gateway, Optional<URI>> which) {
        return gateway.flatMap(which);
    }

    Outcome send(URI to, Kind kind, Message message) {
        Request request =
                new Request(
                        message.id(),
                        kind,
                        message.to(),
                        message.language().toLanguageTag(),
                        message.text());
        return post.send(
                to, gateway.orElseThrow().secret(), message.id(), bytes(request), this::isAnswer);
    }

    private byte[] bytes(Request request) {
        try {
            return json.writeValueAsBytes(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message must always be writable", e);
        }
    }

    private boolean isAnswer(String body) {
        try {
            JsonNode id = json.readTree(body).path("id");
            return id.isValueNode() && !id.asText().isBlank();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    enum Kind {
        SMS,
        VOICE
    }

    /// @param to digits of the number
    /// @param text to be sent, or to be read out
    private record Request(UUID id, Kind kind, String to, String language, String text) {}
}
