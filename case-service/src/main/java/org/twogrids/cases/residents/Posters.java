package org.twogrids.cases.residents;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.NotPermitted;

/// The sheet for the wall: A4, with 110 first and the way to the residents' page of one grid or
/// community. It says what is public of a grid (GB/T 34300), and nothing else.
@ApplicationScoped
class Posters {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy年M月", Locale.ROOT).withZone(DirectoryView.ZONE);

    private final Engine templates;
    private final Directory directory;
    private final GridContacts contacts;
    private final ResidentsConfig config;
    private final Clock clock;

    Posters(
            Engine templates,
            Directory directory,
            GridContacts contacts,
            ResidentsConfig config,
            Clock clock) {
        this.templates = templates;
        this.directory = directory;
        this.contacts = contacts;
        this.config = config;
        this.clock = clock;
    }

    /// Of a grid or a community.
    String of(String area, Caller caller) {
        List<String> path = contacts.path(area);
        if (path.isEmpty()) {
            throw new NoSuchPlace();
        }
        DirectoryView view = directory.view();
        Instant now = clock.instant();
        if (!PosterPolicy.mayPrint(path, view.postingsOf(caller.member(), now), view, now)) {
            throw new NotPermitted();
        }
        String address = address(config.address(), area);
        QrCode code = QrCode.of(address);
        GridContacts.Contact contact = contacts.of(path);
        return Objects.requireNonNull(templates.getTemplate("residents/poster"))
                .data("area", Objects.requireNonNullElse(contact.area(), area))
                .data("worker", Objects.requireNonNullElse(contact.worker(), ""))
                .data("phone", Objects.requireNonNullElse(contact.phone(), ""))
                .data("address", address)
                .data("size", code.size())
                .data("squares", code.path())
                .data("month", MONTH.format(now))
                .render();
    }

    /// Of the residents' page.
    static String address(Optional<String> origin, String area) {
        return origin.orElseThrow(NoPublicAddress::new).replaceAll("/+$", "") + "/r/" + area;
    }
}
