package org.twogrids.cases.residents;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.kernel.web.Problem;
import org.twogrids.kernel.web.Wording;

/// The residents' pages: no account, no script, no cookie. What is secret stands in a form's body,
/// never in an address.
@Path("/r")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class ResidentResource {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";

    static final MediaType PAGE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    /// What every page is sent with.
    static final Map<String, String> HEADERS =
            Map.of(
                    HttpHeaders.CACHE_CONTROL,
                    "no-store",
                    "Content-Security-Policy",
                    POLICY,
                    "Referrer-Policy",
                    "no-referrer",
                    "X-Robots-Tag",
                    "noindex");

    private static final int WORD = 60;

    private final ResidentDesk desk;
    private final ResidentPages pages;
    private final FormStamps stamps;
    private final CallLimits limits;
    private final Catalog catalog;
    private final Validator validator;
    private final ResidentsConfig config;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final HttpHeaders headers;

    ResidentResource(
            ResidentDesk desk,
            ResidentPages pages,
            FormStamps stamps,
            CallLimits limits,
            Catalog catalog,
            Validator validator,
            ResidentsConfig config,
            MeterRegistry metrics,
            Clock clock,
            HttpHeaders headers) {
        this.desk = desk;
        this.pages = pages;
        this.stamps = stamps;
        this.limits = limits;
        this.catalog = catalog;
        this.validator = validator;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
        this.headers = headers;
    }

    @GET
    @Operation(hidden = true)
    public Response form(@QueryParam("lang") @Nullable String lang) {
        return formAt("", lang);
    }

    /// The address on the poster of a grid.
    @GET
    @Path("{area: [0-9]{9,18}}")
    @Operation(hidden = true)
    public Response formAt(
            @PathParam("area") String area, @QueryParam("lang") @Nullable String lang) {
        return page(200, pages.form(ResidentForm.empty(area), Set.of(), null, language(lang)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response report(
            @HeaderParam("X-Forwarded-For") @DefaultValue("") String from,
            @HeaderParam("Sec-Fetch-Site") @DefaultValue("same-origin") String site,
            @FormParam("lang") @Nullable String lang,
            @FormParam("stamp") @Nullable String stamp,
            @FormParam("website") @Nullable String trap,
            @FormParam("area") @Nullable String area,
            @FormParam("category") @Nullable String category,
            @FormParam("address") @Nullable String address,
            @FormParam("narrative") @Nullable String narrative,
            @FormParam("danger") @Nullable String danger,
            @FormParam("name") @Nullable String name,
            @FormParam("phone") @Nullable String phone,
            @FormParam("involved") @Nullable String involved) {
        ResidentForm form =
                ResidentForm.of(area, category, address, narrative, danger, name, phone, involved);
        Locale language = language(lang);
        try {
            limits.count("report", from, config.reportsPerAddress());
            Set<String> wrong = wrong(form);
            if (!wrong.isEmpty()) {
                return counted("wrong", page(400, pages.form(form, wrong, "mend", language)));
            }
            boolean trapped = trap != null && !trap.isBlank();
            Optional<UUID> number = stamps.read(stamp).filter(_ -> !site.equals("cross-site"));
            if (trapped || number.isEmpty()) {
                return counted("stale", page(400, pages.form(form, wrong, "again", language)));
            }
            if (!form.saysDanger()) {
                limits.count("report", "all", config.reportsOverall());
            }
            Optional<ResidentDesk.Slip> slip = desk.report(number.get(), form);
            return counted(
                    "taken",
                    page(
                            200,
                            slip.map(it -> pages.slip(it, language))
                                    .orElseGet(() -> pages.quiet(language))));
        } catch (TooManyCalls e) {
            return counted("limited", tooMany(e, language));
        } catch (Problem e) {
            return counted("failed", page(503, pages.refusal("failed", language)));
        }
    }

    @GET
    @Path("status")
    @Operation(hidden = true)
    public Response status(@QueryParam("lang") @Nullable String lang) {
        return page(200, pages.status("", language(lang)));
    }

    /// The word stands in the body: addresses are logged on their way.
    @POST
    @Path("status")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response look(
            @HeaderParam("X-Forwarded-For") @DefaultValue("") String from,
            @FormParam("lang") @Nullable String lang,
            @FormParam("word") @Nullable String word) {
        return told(from, word, desk::look, language(lang));
    }

    /// Whether those at work on it may know who has reported it: said and taken back by the word.
    @POST
    @Path("status/known")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response agree(
            @HeaderParam("X-Forwarded-For") @DefaultValue("") String from,
            @FormParam("lang") @Nullable String lang,
            @FormParam("word") @Nullable String word,
            @FormParam("known") @Nullable String known) {
        boolean open = "yes".equals(known);
        return told(from, word, it -> desk.agree(it, open), language(lang));
    }

    private Response told(
            String from,
            @Nullable String word,
            Function<String, Optional<ResidentDesk.Standing>> asked,
            Locale language) {
        String given = Objects.requireNonNullElse(word, "");
        try {
            limits.count("look", from, config.looksPerAddress());
        } catch (TooManyCalls e) {
            return tooMany(e, language);
        }
        return Optional.of(given)
                .filter(it -> !it.isBlank() && it.length() <= WORD)
                .flatMap(asked)
                .map(it -> page(200, pages.status(it, given, language)))
                .orElseGet(() -> page(404, pages.status("unknown", language)));
    }

    @GET
    @Path("page.css")
    @Produces("text/css")
    @Operation(hidden = true)
    public Response style() {
        return Response.ok(
                        Objects.requireNonNull(
                                Thread.currentThread()
                                        .getContextClassLoader()
                                        .getResourceAsStream("residents/page.css")))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }

    private Set<String> wrong(ResidentForm form) {
        Set<String> wrong = new TreeSet<>();
        validator.validate(form).forEach(it -> wrong.add(it.getPropertyPath().toString()));
        if (!form.category().isEmpty()
                && catalog.all().stream().noneMatch(it -> it.code().equals(form.category()))) {
            wrong.add("category");
        }
        return wrong;
    }

    private Locale language(@Nullable String lang) {
        return switch (lang) {
            case "en" -> Locale.ENGLISH;
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            case null, default -> Wording.locale(headers);
        };
    }

    private Response tooMany(TooManyCalls tooMany, Locale language) {
        Instant again = clock.instant().plusSeconds(tooMany.seconds());
        return Response.fromResponse(page(429, pages.tooMany(again, language)))
                .header(HttpHeaders.RETRY_AFTER, tooMany.seconds())
                .build();
    }

    private Response counted(String outcome, Response response) {
        metrics.counter("residents.reports", "outcome", outcome).increment();
        return response;
    }

    private static Response page(int status, String page) {
        Response.ResponseBuilder answer = Response.status(status).type(PAGE).entity(page);
        HEADERS.forEach(answer::header);
        return answer.build();
    }
}
