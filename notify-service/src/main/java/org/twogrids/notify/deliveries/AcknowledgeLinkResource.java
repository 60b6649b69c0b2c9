package org.twogrids.notify.deliveries;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.Wording;
import org.twogrids.notify.alerts.Alert;
import org.twogrids.notify.alerts.AlertWording;
import org.twogrids.notify.deliveries.AcknowledgeLinkDesk.Shown;

/// The page behind the link of a message: a few lines and one button, without any script.
@Path("/a/{token}")
@Produces(MediaType.TEXT_HTML)
class AcknowledgeLinkResource {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(DirectoryView.ZONE);

    private static final String EXAMPLE =
            """
            <!doctype html><html lang="en">…<h1>Case DHM-2026-000123</h1>…\
            <form method="post"><button>I have taken note</button></form>…</html>\
            """;

    private final AcknowledgeLinkDesk desk;
    private final Directory directory;
    private final Engine templates;
    private final HttpHeaders headers;

    AcknowledgeLinkResource(
            AcknowledgeLinkDesk desk, Directory directory, Engine templates, HttpHeaders headers) {
        this.desk = desk;
        this.directory = directory;
        this.templates = templates;
        this.headers = headers;
    }

    @GET
    @SecurityRequirements
    @Operation(
            summary = "What the link of a message is about",
            description = "For a browser; changes nothing, whoever opens it and how often.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            examples = @ExampleObject(name = "an open alert", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "Nobody made this link")
    @APIResponse(responseCode = "410", description = "The link is used or too old")
    public Response show(@PathParam("token") String token) {
        return page(desk.look(token));
    }

    @POST
    @SecurityRequirements
    @Operation(
            summary = "I have taken note, said by the link of a message",
            description = "Once; the link is the proof, so it needs no login.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_HTML,
                            examples = @ExampleObject(name = "taken note of", value = EXAMPLE)))
    @APIResponse(responseCode = "404", description = "Nobody made this link")
    @APIResponse(responseCode = "410", description = "The link is used or too old")
    public Response act(@PathParam("token") String token) {
        try {
            return page(desk.act(token));
        } catch (LinkSpent e) {
            return page(desk.look(token));
        }
    }

    private Response page(Shown shown) {
        Locale language = Wording.locale(headers);
        TemplateInstance page =
                Objects.requireNonNull(
                                templates.getTemplate("links/page-" + language.getLanguage()))
                        .data("state", shown.state().name());
        Alert alert = shown.alert();
        if (alert != null) {
            var words = Wording.of("alerts", language);
            page.data("number", alert.about().number())
                    .data("risk", words.text("risk-" + alert.about().risk()))
                    .data("text", AlertWording.of(headers).of(alert, directory.view()))
                    .data("by", TIME.format(alert.acknowledgeBy()));
        }
        return Response.status(status(shown.state()))
                .entity(page.render())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private static int status(Shown.State state) {
        return switch (state) {
            case OPEN, ACKNOWLEDGED, ENDED, VEILED -> 200;
            case OVER -> 410;
            case UNKNOWN -> 404;
        };
    }
}
