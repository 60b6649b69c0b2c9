package org.twogrids.notify.preferences;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.web.PlainText;
import org.twogrids.kernel.web.Preconditions;
import org.twogrids.notify.carriers.AddressBook;
import org.twogrids.notify.carriers.Carrier;
import org.twogrids.notify.carriers.Carriers;
import org.twogrids.notify.carriers.ChannelsConfig;
import org.twogrids.notify.carriers.PhoneNumber;
import org.twogrids.notify.policy.Channel;

/// How the caller wants to be told.
@Path("/api/alerts/preferences")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class PreferenceResource {

    private static final String WISHES =
            """
            {"channels":["EMAIL","SMS"],\
            "quiet":{"from":"22:00","to":"07:00","zone":"Asia/Shanghai"},\
            "digest":{"from":"YELLOW","at":"17:00"},"language":"zh-CN"}\
            """;
    private static final String EXAMPLE =
            """
            {"version":3,"channels":["EMAIL","SMS"],"offered":["SMS","VOICE","EMAIL"],\
            "quiet":{"from":"22:00","to":"07:00","zone":"Asia/Shanghai"},\
            "digest":{"from":"YELLOW","at":"17:00"},"language":"zh-CN",\
            "phone":"VERIFIED","number":"139****0001"}\
            """;

    private final Preferences preferences;
    private final PreferenceDesk desk;
    private final PhoneVerification verification;
    private final Numbers numbers;
    private final AddressBook addresses;
    private final Directory directory;
    private final Carriers carriers;
    private final ChannelsConfig config;
    private final Caller caller;

    PreferenceResource(
            Preferences preferences,
            PreferenceDesk desk,
            PhoneVerification verification,
            Numbers numbers,
            AddressBook addresses,
            Directory directory,
            Carriers carriers,
            ChannelsConfig config,
            Caller caller) {
        this.preferences = preferences;
        this.desk = desk;
        this.verification = verification;
        this.numbers = numbers;
        this.addresses = addresses;
        this.directory = directory;
        this.carriers = carriers;
        this.config = config;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "How I am told", description = "With the ETag that changing it needs.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = View.class),
                            examples = @ExampleObject(name = "my own order", value = EXAMPLE)))
    public Response show() {
        UUID me = caller.member();
        return answer(me, preferences.of(me));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How I want to be told",
            description =
                    "Red ignores the quiet hours and goes through every channel. What is left out"
                            + " is as the installation has it.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Wishes.class),
                            examples = @ExampleObject(name = "my own order", value = WISHES)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = View.class),
                            examples = @ExampleObject(name = "my own order", value = EXAMPLE)))
    public Response choose(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid Wishes wishes) {
        UUID me = caller.member();
        return answer(
                me,
                desk.choose(
                        me,
                        ifMatch,
                        wishes.channels(),
                        wishes.hours(),
                        wishes.summary(),
                        wishes.locale()));
    }

    @POST
    @Path("/phone/code")
    @Operation(
            summary = "Send a code to my work number",
            description = "To the number in the directory; once a minute at most.")
    @APIResponse(responseCode = "204", description = "On its way")
    @APIResponse(responseCode = "409", description = "No number, no gateway, or too soon")
    @APIResponse(responseCode = "503", description = "The gateway did not take it")
    public void code() {
        UUID me = caller.member();
        verification.send(me, preferences.of(me).language(config.language()));
    }

    @POST
    @Path("/phone/verification")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The number is mine: this is the code",
            description = "Five guesses within ten minutes.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Code.class),
                            examples =
                                    @ExampleObject(
                                            name = "what the message said",
                                            value = "{\"code\":\"042137\"}")))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = View.class),
                            examples = @ExampleObject(name = "verified", value = EXAMPLE)))
    @APIResponse(responseCode = "409", description = "Not this code, or none that is still good")
    public Response verify(@NotNull @Valid Code code) {
        UUID me = caller.member();
        return answer(me, verification.verify(me, code.code()));
    }

    private Response answer(UUID me, Preference mine) {
        List<Channel> offered = carriers.inOrder().stream().map(Carrier::channel).toList();
        Optional<String> number = addresses.of(me, directory.view()).number();
        var view =
                new View(
                        mine.version(),
                        mine.channels(offered),
                        offered,
                        mine.quiet()
                                .map(
                                        hours ->
                                                new Quiet(
                                                        hours.from(),
                                                        hours.to(),
                                                        hours.zone().getId()))
                                .orElse(null),
                        mine.digest()
                                .map(digest -> new Daily(digest.from(), digest.at()))
                                .orElse(null),
                        mine.language(config.language()).toLanguageTag(),
                        numbers.phone(mine, number),
                        number.map(PhoneNumber::masked).orElse(null));
        return Response.ok(view)
                .header(HttpHeaders.ETAG, Preconditions.etag(mine.version()))
                .build();
    }

    enum Phone {
        /// The directory has no work number.
        NONE,
        NOT_VERIFIED,
        VERIFIED
    }

    /// @param channels the preferred one first
    /// @param offered those of the installation, in its order
    /// @param number in the directory, masked
    record View(
            long version,
            List<Channel> channels,
            List<Channel> offered,
            @Nullable Quiet quiet,
            @Nullable Daily digest,
            String language,
            Phone phone,
            @Nullable String number) {}

    /// @param from YELLOW or BLUE: what is no more urgent comes once a day, in one message
    record Daily(@NotNull Risk from, @NotNull @JsonFormat(pattern = "HH:mm") LocalTime at) {}

    /// @param to the next day where it is not after `from`
    /// @param zone such as `Asia/Shanghai`
    record Quiet(
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime from,
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime to,
            @NotNull @PlainText(max = 50) String zone) {}

    record Code(@NotNull @PlainText(max = 10) String code) {}
}
