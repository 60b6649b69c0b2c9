package org.twogrids.cases.residents;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.web.Wording;

/// What a resident reads who is not let in since too many come at a time, or since the database is
/// away: a page with 110 first, and when to come again. Programs get the problem as it is.
@Provider
class CrowdWording implements ContainerResponseFilter {

    private static final Pattern RESIDENTS = Pattern.compile("/?r(/.*)?");

    private final ResidentPages pages;

    CrowdWording(ResidentPages pages) {
        this.pages = pages;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean crowd = response.getStatus() == 429;
        boolean away = response.getStatus() == 503;
        if ((crowd || away)
                && isPage(request.getHeaderString(HttpHeaders.ACCEPT))
                && !ResidentResource.PAGE.equals(response.getMediaType())
                && RESIDENTS.matcher(request.getUriInfo().getPath()).matches()) {
            String page = pages.refusal(crowd ? "crowd" : "failed", language(request));
            response.setEntity(page, null, ResidentResource.PAGE);
            ResidentResource.HEADERS.forEach(response.getHeaders()::putSingle);
        }
    }

    private static boolean isPage(@Nullable String type) {
        return type != null && type.contains(MediaType.TEXT_HTML);
    }

    private static Locale language(ContainerRequestContext request) {
        return "en".equals(request.getUriInfo().getQueryParameters().getFirst("lang"))
                ? Locale.ENGLISH
                : Wording.locale(request.getAcceptableLanguages());
    }
}
