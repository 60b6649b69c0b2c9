package org.twogrids.notify.push;

import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.web.InvalidField;
import org.twogrids.kernel.web.PlainText;
import org.twogrids.kernel.web.Problem;
import org.twogrids.notify.carriers.ChannelsConfig;

/// Browsers that show the caller's alerts although the console is closed.
@Path("/api/alerts/push")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class PushResource {

    private static final int KEY_BYTES = 65;
    private static final int SECRET_BYTES = 16;
    private static final byte UNCOMPRESSED = 4;

    private final PushDesk desk;
    private final PushServices services;
    private final ChannelsConfig config;
    private final Caller caller;

    PushResource(PushDesk desk, PushServices services, ChannelsConfig config, Caller caller) {
        this.desk = desk;
        this.services = services;
        this.config = config;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "With which key a browser subscribes")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = Offer.class),
                            examples =
                                    @ExampleObject(
                                            name = "offered",
                                            value =
                                                    """
                                                    {"key":"BEl62iUYgUivxIkv69yViEuiBIa-Ib9-SkvMeAtA3LFgDzkrxZJjSgSnfckjBJuBkr3qBUYIHBQFLXYp5Nksh8U"}\
                                                    """)))
    public Offer offer() {
        caller.member();
        return new Offer(config.push().map(ChannelsConfig.Push::publicKey).orElse(null));
    }

    @POST
    @Path("/subscriptions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "This browser shows my alerts",
            description = "As the browser has it; the same again is the same. Ten at most.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Wanted.class),
                            examples =
                                    @ExampleObject(
                                            name = "of a browser",
                                            value =
                                                    """
                                                    {"endpoint":"https://updates.push.services.mozilla.com/wpush/v2/gAAAA",\
                                                    "keys":{"p256dh":"BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",\
                                                    "auth":"BTBZMqHH6r4Tts7J_aSIgg"}}\
                                                    """)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = Kept.class),
                            examples =
                                    @ExampleObject(
                                            name = "kept",
                                            value =
                                                    """
                                                    {"id":"0199c0de-7a10-7000-8000-000000000061"}\
                                                    """)))
    @APIResponse(responseCode = "409", description = "This installation has no such channel")
    public Kept subscribe(@NotNull @Valid Wanted wanted) {
        UUID me = caller.member();
        if (config.push().isEmpty()) {
            throw new NotOffered();
        }
        URI endpoint = services.address(wanted.endpoint()).orElseThrow(UnknownService::new);
        Keys keys = wanted.keys();
        if (!isKey(bytes(keys.p256dh(), "keys.p256dh"))) {
            throw new BadKey("keys.p256dh");
        }
        if (bytes(keys.auth(), "keys.auth").length != SECRET_BYTES) {
            throw new BadKey("keys.auth");
        }
        return new Kept(desk.subscribe(me, new Browser(endpoint, keys.p256dh(), keys.auth())));
    }

    @DELETE
    @Path("/subscriptions/{id}")
    @Operation(summary = "This browser shows my alerts no more")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(responseCode = "404", description = "No such browser of mine")
    public void unsubscribe(@PathParam("id") String id) {
        UUID me = caller.member();
        if (!desk.unsubscribe(me, parsed(id))) {
            throw new UnknownBrowser();
        }
    }

    private static boolean isKey(byte[] key) {
        return key.length == KEY_BYTES && key[0] == UNCOMPRESSED;
    }

    private static byte[] bytes(String text, String field) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new BadKey(field);
        }
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new UnknownBrowser();
        }
    }

    /// @param key of the installation, Base64 for URLs; null where it has no such channel
    record Offer(@Nullable String key) {}

    record Kept(UUID id) {}

    record Wanted(@NotNull @PlainText(max = 1000) String endpoint, @NotNull @Valid Keys keys) {}

    /// Base64 for URLs, as browsers write it.
    record Keys(
            @NotNull @PlainText(max = 100) String p256dh,
            @NotNull @PlainText(max = 50) String auth) {}

    private static final class NotOffered extends Problem {
        NotOffered() {
            super(409, "push-not-offered");
        }
    }

    private static final class UnknownBrowser extends Problem {
        UnknownBrowser() {
            super(404, "unknown-browser");
        }
    }

    private static final class UnknownService extends InvalidField {
        UnknownService() {
            super("endpoint", "unknown-push-service");
        }
    }

    private static final class BadKey extends InvalidField {
        BadKey(String field) {
            super(field, "bad-push-key");
        }
    }
}
