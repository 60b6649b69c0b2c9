package org.twogrids.notify.deliveries;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.web.Problem;
import org.twogrids.notify.alerts.AlertId;
import org.twogrids.notify.carriers.ChannelsConfig;
import org.twogrids.notify.carriers.Signature;

/// Where the gateway says what people have answered. It has no login: it signs.
@Path("/api/alerts/gateway/replies")
@Produces(MediaType.APPLICATION_JSON)
class GatewayReplyResource {

    private final GatewayReplies replies;
    private final ChannelsConfig channels;
    private final ObjectMapper json;
    private final Clock clock;

    GatewayReplyResource(
            GatewayReplies replies, ChannelsConfig channels, ObjectMapper json, Clock clock) {
        this.replies = replies;
        this.channels = channels;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Somebody has answered a message or pressed a key",
            description =
                    "For the gateway only, signed like what is sent to it. `1` takes note of the"
                            + " alert; the same again changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Reply.class),
                            examples =
                                    @ExampleObject(
                                            name = "a reply by short message",
                                            value =
                                                    """
                                                    {"from":"13900000000","text":"1"}\
                                                    """)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = Taken.class),
                            examples =
                                    @ExampleObject(
                                            name = "taken note of",
                                            value =
                                                    """
                                                    {"acknowledged":"0199c0de-7a10-7000-8000-000000000042"}\
                                                    """)))
    @APIResponse(responseCode = "401", description = "Not signed with the secret, or not just now")
    public Taken take(
            @HeaderParam(Signature.TIMESTAMP) @Nullable String timestamp,
            @HeaderParam(Signature.HEADER) @Nullable String signature,
            byte[] body) {
        boolean good =
                channels.gateway()
                        .filter(
                                gateway ->
                                        Signature.isGood(
                                                gateway.secret(),
                                                timestamp,
                                                signature,
                                                body,
                                                clock.instant()))
                        .isPresent();
        if (!good) {
            throw new BadSignature();
        }
        return new Taken(replies.take(read(body)).map(AlertId::value).orElse(null));
    }

    private Reply read(byte[] body) {
        try {
            Reply reply = json.readerFor(Reply.class).readValue(body);
            if (reply == null || reply.text() == null) {
                throw new UnreadableReply();
            }
            return reply;
        } catch (IOException e) {
            throw new UnreadableReply();
        }
    }

    /// @param message the `id` of the message that is answered, where the gateway knows it
    /// @param from the number that answers
    /// @param text what was written, or the key that was pressed
    record Reply(@Nullable UUID message, @Nullable String from, String text) {}

    /// @param acknowledged the alert that was taken note of; null where the answer meant none
    record Taken(@Nullable UUID acknowledged) {}

    private static final class BadSignature extends Problem {
        BadSignature() {
            super(401, "bad-signature");
        }
    }

    private static final class UnreadableReply extends Problem {
        UnreadableReply() {
            super(400, "unreadable-reply");
        }
    }
}
