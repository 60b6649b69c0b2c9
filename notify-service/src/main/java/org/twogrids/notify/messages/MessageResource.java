package org.twogrids.notify.messages;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.events.CaseEvent.Due;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.events.Role;
import org.twogrids.kernel.web.InvalidField;
import org.twogrids.kernel.web.Wording;
import org.twogrids.notify.alerts.Deadline;
import org.twogrids.notify.alerts.Vacancy;
import org.twogrids.notify.policy.Channel;
import org.twogrids.notify.policy.Kind;

/// What messages look like, with a case that does not exist.
@Path("/api/alerts/messages/preview")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class MessageResource {

    private static final String EXAMPLE =
            """
            {"items":[{"kind":"OFFICER","restricted":false,"subject":"Alert: case DHM-2026-000123 (red)",\
            "text":"[Two Grids] A new case in your police grid, red: DHM-2026-000123. …",\
            "smsParts":2}]}\
            """;

    private static final Instant SINCE = Instant.parse("2026-11-19T16:00:00Z");

    private final Messages messages;
    private final Caller caller;
    private final HttpHeaders headers;

    MessageResource(Messages messages, Caller caller, HttpHeaders headers) {
        this.messages = messages;
        this.caller = caller;
        this.headers = headers;
    }

    @GET
    @Operation(
            summary = "The messages of a channel, of each kind, in the caller's language",
            description = "The last one is what a restricted case looks like.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = Preview.class),
                            examples = @ExampleObject(name = "by SMS", value = EXAMPLE)))
    public Preview preview(
            @Parameter(schema = @Schema(implementation = Channel.class)) @QueryParam("channel")
                    @Nullable String channel) {
        caller.member();
        Channel wanted =
                Arrays.stream(Channel.values())
                        .filter(each -> each != Channel.WEBHOOK && each.name().equals(channel))
                        .findFirst()
                        .orElseThrow(UnknownChannel::new);
        Locale language = Wording.locale(headers);
        return new Preview(
                Stream.concat(
                                samples().filter(matter -> isTold(wanted, matter.kind())),
                                Stream.of(sample(Kind.OFFICER, null, true)))
                        .map(matter -> shown(matter, wanted, language))
                        .toList());
    }

    /// Of each kind one, and of each stage of a deadline.
    private static Stream<Matter> samples() {
        return Stream.concat(
                Arrays.stream(Kind.values())
                        .map(
                                kind ->
                                        sample(
                                                kind,
                                                kind == Kind.REMINDER ? Due.Stage.WARN : null,
                                                false)),
                Stream.of(
                        sample(Kind.HANDLER, Due.Stage.ALERT, false),
                        sample(Kind.OWNER, Due.Stage.ESCALATE, false)));
    }

    /// Groups hear of cases only.
    private static boolean isTold(Channel channel, Kind kind) {
        return channel.isPersonal() || !kind.isOfAPost();
    }

    private Shown shown(Matter matter, Channel channel, Locale language) {
        Text text = messages.of(matter, channel, language);
        return new Shown(
                matter.kind(),
                matter.deadline().map(Deadline::stage).orElse(null),
                matter.restricted(),
                text.subject(),
                text.body(),
                channel == Channel.SMS ? SmsLength.parts(text.body()) : null);
    }

    private static Matter sample(Kind kind, Due.@Nullable Stage stage, boolean restricted) {
        Optional<Vacancy> vacancy =
                kind.isOfAPost()
                        ? Optional.of(new Vacancy(new UUID(0, 0), Role.GRID_WORKER, SINCE, null))
                        : Optional.empty();
        return new Matter(
                kind,
                vacancy.isPresent() ? "" : "DHM-2026-000123",
                vacancy.isPresent() ? Risk.YELLOW : Risk.RED,
                restricted,
                "东厂第一网格",
                Instant.parse("2026-11-24T01:45:00Z"),
                Optional.of("https://twogrids.example/a/AZnA3noQcACAAAAAAAAAQ3xYw0rj5pVqUe8"),
                vacancy,
                Optional.ofNullable(stage)
                        .map(it -> new Deadline(Due.Kind.RETURN_VISIT, it, SINCE)));
    }

    record Preview(List<Shown> items) {}

    /// @param stage of the deadline that it is about; null of all others
    /// @param smsParts of short messages: how many it takes
    record Shown(
            Kind kind,
            Due.@Nullable Stage stage,
            boolean restricted,
            String subject,
            String text,
            @Nullable Integer smsParts) {}

    private static final class UnknownChannel extends InvalidField {
        UnknownChannel() {
            super("channel", "unknown-channel");
        }
    }
}
