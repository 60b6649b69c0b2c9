package org.twogrids.notify.messages;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.web.Wording;
import org.twogrids.notify.alerts.Alert;
import org.twogrids.notify.alerts.Glimpse;
import org.twogrids.notify.policy.Channel;

/// The messages of alerts, from the templates in `templates/messages`.
@ApplicationScoped
public class Messages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(DirectoryView.ZONE);

    private final Engine templates;
    private final Directory directory;

    Messages(Engine templates, Directory directory) {
        this.templates = templates;
        this.directory = directory;
    }

    /// Of a restricted case only that there is something to look at.
    public Text of(Alert alert, Channel channel, Locale language) {
        if (alert.about().restricted()) {
            return new Text(
                    render(template("subject", language).data("restricted", true)),
                    render(template("restricted", language)));
        }
        return new Text(
                render(fill(template("subject", language), alert, language)),
                render(
                        fill(template(file(channel), language), alert, language)
                                .data("why", why(alert, language))));
    }

    private String why(Alert alert, Locale language) {
        return render(fill(template("why", language), alert, language));
    }

    private TemplateInstance fill(TemplateInstance template, Alert alert, Locale language) {
        Glimpse about = alert.about();
        String grid = about.grid();
        return template.data("restricted", false)
                .data("kind", alert.kind())
                .data("number", about.number())
                .data("risk", Wording.of("alerts", language).text("risk-" + about.risk()))
                .data("grid", grid == null ? "" : directory.view().areaName(grid))
                .data("by", TIME.format(alert.acknowledgeBy()));
    }

    private TemplateInstance template(String name, Locale language) {
        String file = "messages/" + name + '-' + language.getLanguage();
        return Objects.requireNonNull(templates.getTemplate(file), file).instance();
    }

    private static String render(TemplateInstance filled) {
        return filled.render().strip();
    }

    private static String file(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
