package org.twogrids.notify.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.notify.alerts.AlertWording;
import org.twogrids.notify.alerts.Examples;

/// Somebody's own alerts as server-sent events.
@Path("/api/alerts/stream")
@Authenticated
class StreamResource {

    /// A client that falls further behind is cut off; it comes back with `Last-Event-ID`.
    private static final int BUFFER = 512;

    private static final String EXAMPLE = "id:17\nevent:alert\ndata:" + Examples.OPEN + "\n\n";

    private final StreamHub hub;
    private final Beginnings beginnings;
    private final Directory directory;
    private final Caller caller;
    private final ObjectMapper json;

    StreamResource(
            StreamHub hub,
            Beginnings beginnings,
            Directory directory,
            Caller caller,
            ObjectMapper json) {
        this.hub = hub;
        this.beginnings = beginnings;
        this.directory = directory;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            summary = "My alerts as they are raised or change",
            description =
                    "`id` is a place in my sequence. With `Last-Event-ID` (or `lastEventId`) what"
                            + " was missed in the last 24 h comes first; `event:reset` means that"
                            + " the list must be read anew. A comment comes each 15 s. The stream"
                            + " ends with the token.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            examples = @ExampleObject(name = "one alert", value = EXAMPLE)))
    public Multi<OutboundSseEvent> stream(
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @QueryParam("lastEventId") @Nullable String lastEventIdParameter,
            @Context HttpHeaders headers,
            @Context Sse sse) {
        var listener = new Listener(caller.member(), caller.login(), caller.tokenEnds());
        var beginning =
                beginnings.of(
                        listener.member(),
                        lastEventId == null ? lastEventIdParameter : lastEventId);
        var wording = AlertWording.of(headers);
        return Multi.createFrom()
                .emitter(
                        client -> {
                            var stream =
                                    new AlertStream(
                                            listener, beginning.seen(), sse, json, wording, client);
                            client.onTermination(() -> hub.remove(stream));
                            stream.open(beginning.reset());
                            beginning
                                    .missed()
                                    .forEach(alert -> stream.send(alert, directory.view()));
                            hub.add(stream);
                        },
                        BUFFER);
    }
}
