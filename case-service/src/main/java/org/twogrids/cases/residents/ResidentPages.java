package org.twogrids.cases.residents;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.kernel.directory.DirectoryView;

/// Writes the residents' pages, in Chinese or English.
@ApplicationScoped
class ResidentPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                    .withZone(DirectoryView.ZONE);

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(DirectoryView.ZONE);

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Engine templates;
    private final Catalog catalog;
    private final GridContacts contacts;
    private final FormStamps stamps;
    private final ResidentsConfig config;

    ResidentPages(
            Engine templates,
            Catalog catalog,
            GridContacts contacts,
            FormStamps stamps,
            ResidentsConfig config) {
        this.templates = templates;
        this.catalog = catalog;
        this.contacts = contacts;
        this.stamps = stamps;
        this.config = config;
    }

    /// @param wrong names of the fields that must be mended
    /// @param notice the key of what to say above the form; null for nothing
    String form(ResidentForm form, Set<String> wrong, @Nullable String notice, Locale language) {
        List<String> path = contacts.path(form.area());
        Map<String, String> words = words(language);
        return page("form", language)
                .data("form", form.fields())
                .data("stamp", stamps.next())
                .data("wrong", wrong)
                .data("notice", notice == null ? "" : words.getOrDefault(notice, ""))
                .data("place", path.isEmpty() ? Map.of() : contact(contacts.of(path)))
                .data("communities", communities())
                .data("categories", categories(language))
                .data("answers", answers(words))
                .render();
    }

    String slip(ResidentDesk.Slip slip, Locale language) {
        Map<String, String> words = words(language);
        return page("slip", language)
                .data("number", slip.number())
                .data("received", TIME.format(slip.receivedAt()))
                .data("word", slip.word())
                .data("consent", slip.consent().name())
                .data(
                        "promised",
                        slip.promised().stream()
                                .map(
                                        it ->
                                                Map.of(
                                                        "clock",
                                                        words.getOrDefault(
                                                                "clock_" + it.kind(), ""),
                                                        "due",
                                                        TIME.format(it.due())))
                                .toList())
                .data("contact", contact(slip.contact()))
                .render();
    }

    /// Received, and nothing that tells what: for whoever may be watched.
    String quiet(Locale language) {
        return page("quiet", language).data("leaveTo", config.leaveTo()).render();
    }

    /// Where somebody asks how a report stands.
    ///
    /// @param notice the key of what to say above; empty for nothing
    String status(String notice, Locale language) {
        return page("status", language)
                .data("asked", false)
                .data("notice", words(language).getOrDefault(notice, ""))
                .render();
    }

    /// @param word by which it was found
    String status(ResidentDesk.Standing standing, String word, Locale language) {
        Map<String, String> words = words(language);
        TemplateInstance page =
                page("status", language)
                        .data("asked", true)
                        .data("notice", "")
                        .data("clock", "")
                        .data("due", "")
                        .data("word", word)
                        .data("contact", Map.of());
        String number = standing.number();
        String state = standing.state();
        Deadline next = standing.next();
        GridContacts.Contact contact = standing.contact();
        page.data("number", number == null ? "" : number)
                .data("consent", standing.consent().name())
                .data("state", words.get("state_" + (state == null ? "RECEIVED" : state)));
        if (next != null) {
            page.data("clock", words.get("clock_" + next.kind()))
                    .data("due", TIME.format(next.due()));
        }
        if (contact != null) {
            page.data("contact", contact(contact));
        }
        return page.render();
    }

    /// That something went wrong, in plain words.
    String refusal(String key, Locale language) {
        return refusal(key, "", language);
    }

    /// That somebody else is to come first, and when to come again.
    String tooMany(Instant again, Locale language) {
        return refusal("many", CLOCK.format(again), language);
    }

    private String refusal(String key, String again, Locale language) {
        return page("refusal", language)
                .data("text", words(language).get(key))
                .data("again", again)
                .render();
    }

    private TemplateInstance page(String name, Locale language) {
        return Objects.requireNonNull(templates.getTemplate("residents/" + name))
                .data("w", words(language));
    }

    private static Map<String, String> words(Locale language) {
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        "residents",
                        language,
                        Thread.currentThread().getContextClassLoader(),
                        NO_FALLBACK);
        Map<String, String> words = new TreeMap<>();
        bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
        return words;
    }

    private static List<Map<String, String>> answers(Map<String, String> words) {
        return Stream.of("YES", "UNSURE", "NO")
                .map(it -> Map.of("code", it, "text", words.getOrDefault("danger_" + it, it)))
                .toList();
    }

    private List<Map<String, String>> communities() {
        return contacts.communities().stream()
                .map(it -> Map.of("code", it.code(), "name", it.name()))
                .toList();
    }

    private List<Map<String, String>> categories(Locale language) {
        return catalog.all().stream()
                .map(it -> Map.of("code", it.code(), "name", it.name(language)))
                .toList();
    }

    private static Map<String, String> contact(GridContacts.Contact contact) {
        return Map.of(
                "area", Objects.requireNonNullElse(contact.area(), ""),
                "worker", Objects.requireNonNullElse(contact.worker(), ""),
                "phone", Objects.requireNonNullElse(contact.phone(), ""));
    }
}
