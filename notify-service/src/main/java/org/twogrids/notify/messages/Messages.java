package org.twogrids.notify.messages;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.web.Wording;
import org.twogrids.notify.alerts.Deadline;
import org.twogrids.notify.alerts.Vacancy;
import org.twogrids.notify.carriers.ChannelsConfig;
import org.twogrids.notify.policy.Channel;
import org.twogrids.notify.policy.Kind;

/// The messages of alerts, from the templates in `templates/messages`.
@ApplicationScoped
public class Messages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(DirectoryView.ZONE);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(DirectoryView.ZONE);

    private final Engine templates;
    private final int smsParts;

    Messages(Engine templates, ChannelsConfig config) {
        this.templates = templates;
        this.smsParts = config.smsParts();
    }

    /// Of a restricted case only that there is something to look at. A short message that would
    /// take too many parts leaves out the place, then the reason.
    public Text of(Matter matter, Channel channel, Locale language) {
        if (matter.restricted()) {
            return new Text(
                    render(template("subject", language).data("restricted", true)),
                    render(template("restricted", language)));
        }
        return new Text(
                render(fill("subject", matter, language)),
                channel == Channel.SMS
                        ? sms(matter, language)
                        : body(channel, matter, language, Detail.ALL));
    }

    /// That there are several alerts: how many, and how urgent the first of them is. Numbers are
    /// left to the console, since some of them may be restricted.
    public Text summary(int alerts, Risk highest, Locale language) {
        String risk = Wording.of("alerts", language).text("risk-" + highest);
        return new Text(
                render(template("subject", language).data("restricted", true)),
                render(template("summary", language).data("count", alerts).data("risk", risk)));
    }

    /// What somebody reads who is asked whether a number is theirs.
    public String code(String code, Locale language) {
        return render(template("code", language).data("code", code));
    }

    private String sms(Matter matter, Locale language) {
        return List.of(Detail.values()).stream()
                .map(detail -> body(Channel.SMS, matter, language, detail))
                .filter(text -> SmsLength.parts(text) <= smsParts)
                .findFirst()
                .orElseGet(() -> body(Channel.SMS, matter, language, Detail.LEAST));
    }

    private String body(Channel channel, Matter matter, Locale language, Detail detail) {
        return render(
                fill(channel.name().toLowerCase(Locale.ROOT), matter, language)
                        .data("why", render(fill("why", matter, language)))
                        .data("where", isNamed(matter, detail) ? matter.where() : "")
                        .data("brief", detail == Detail.LEAST));
    }

    private TemplateInstance fill(String name, Matter matter, Locale language) {
        return template(name, language)
                .data("restricted", false)
                .data("kind", matter.kind())
                .data("number", matter.number())
                .data("place", matter.where())
                .data("office", matter.vacancy().map(post -> office(post, language)).orElse(""))
                .data("since", matter.vacancy().map(post -> since(matter, post)).orElse(""))
                .data("risk", Wording.of("alerts", language).text("risk-" + matter.risk()))
                .data("deadline", matter.deadline().map(due -> name(due, language)).orElse(""))
                .data("stage", matter.deadline().map(due -> due.stage().name()).orElse(""))
                .data("until", matter.deadline().map(due -> TIME.format(due.due())).orElse(""))
                .data("escalated", matter.kind() == Kind.ESCALATION)
                .data("by", TIME.format(matter.by()))
                .data("link", matter.link().orElse(""));
    }

    /// The reason says where a post is.
    private static boolean isNamed(Matter matter, Detail detail) {
        return detail == Detail.ALL && matter.vacancy().isEmpty();
    }

    private static String since(Matter matter, Vacancy vacancy) {
        return (matter.kind() == Kind.UNMANNED ? TIME : DAY).format(vacancy.since());
    }

    private static String name(Deadline deadline, Locale language) {
        return Wording.of("alerts", language).text("deadline-" + deadline.kind());
    }

    private static String office(Vacancy vacancy, Locale language) {
        return Wording.of("alerts", language).text("role-" + vacancy.post());
    }

    private TemplateInstance template(String name, Locale language) {
        String file = "messages/" + name + '-' + language.getLanguage();
        return Objects.requireNonNull(templates.getTemplate(file), file).instance();
    }

    private static String render(TemplateInstance filled) {
        return filled.render().strip();
    }

    private enum Detail {
        ALL,
        NO_PLACE,
        LEAST
    }
}
