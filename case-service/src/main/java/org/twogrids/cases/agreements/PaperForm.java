package org.twogrids.cases.agreements;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.Report;
import org.twogrids.cases.press.Press;
import org.twogrids.cases.press.Printed;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.AreaKind;

/// The printed form: 人民调解协议书 of a committee, 治安调解协议书 of the police, 口头调解协议记录
/// of what was agreed by word of mouth. In Chinese, for the hand: what nobody has said is a blank.
@ApplicationScoped
class PaperForm {

    private static final List<String> ROLES = List.of("甲方", "乙方", "丙方", "丁方");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);

    private final Engine templates;
    private final Press press;
    private final Directory directory;

    PaperForm(Engine templates, Press press, Directory directory) {
        this.templates = templates;
        this.press = press;
        this.directory = directory;
    }

    /// @param people the parties as the paper may name them
    Paper of(Case theCase, Agreement drawn, Terms agreed, List<Report.Person> people) {
        boolean police = drawn.publicOrder();
        Sheet sheet = Sheet.of(drawn);
        String title = sheet.title;
        TemplateInstance form =
                filled(sheet.template, agreed)
                        .data("title", title)
                        .data("police", police)
                        .data("number", drawn.number())
                        .data("organ", police ? station(theCase) : committee(theCase))
                        .data("mediator", directory.view().memberName(drawn.mediator()))
                        .data("mediatorRole", mediatorRole(police, agreed))
                        .data("parties", parties(agreed.particulars(), people))
                        .data("withheld", theCase.restricted())
                        .data("confirmable", drawn.confirmable())
                        .data("copies", people.size() + 1)
                        .data("time", TIME.format(drawn.drawnUpAt().atZone(DirectoryView.ZONE)))
                        .data("drawnUpAt", DAY.format(drawn.drawnUpAt().atZone(DirectoryView.ZONE)))
                        .data("lacking", "");
        List<String> lacking = press.lacking(form.render());
        String page = form.data("lacking", String.join("、", lacking)).render();
        String name = title + " " + drawn.number();
        return new Paper(press.print(page, name, drawn.drawnUpAt()), lacking.size());
    }

    /// On the spot it is not always a people's mediator who brings them together.
    private static String mediatorRole(boolean police, Terms agreed) {
        if (police) {
            return "调解主持人";
        }
        return agreed.isOnTheSpot() ? "调解人" : "人民调解员";
    }

    private TemplateInstance filled(String form, Terms agreed) {
        Particulars more = agreed.particulars();
        return Objects.requireNonNull(templates.getTemplate(form))
                .data("facts", lines(agreed.facts()))
                .data("issues", lines(agreed.issues()))
                .data("responsibility", lines(said(agreed.responsibility())))
                .data("terms", lines(agreed.terms()))
                .data("performance", lines(agreed.performance()))
                .data("promises", promises(agreed.promises()))
                .data("place", said(more.place()))
                .data("attendees", said(more.attendees()));
    }

    /// The committee in whose name the team mediates; a blank where no team does.
    private String committee(Case theCase) {
        UUID team = theCase.responsible().team();
        return team == null ? "" : directory.view().teamName(team);
    }

    /// The police station of the place; a blank where none is known.
    private String station(Case theCase) {
        DirectoryView view = directory.view();
        return theCase.hangsIn().policePath().stream()
                .filter(area -> view.kind(area).filter(AreaKind.POLICE_STATION::equals).isPresent())
                .findFirst()
                .map(view::areaName)
                .orElse("");
    }

    private static List<Party> parties(Particulars said, List<Report.Person> people) {
        return IntStream.range(0, people.size())
                .mapToObj(at -> Party.of(role(at), people.get(at), said.of(at)))
                .toList();
    }

    private static List<Line> promises(List<Pledge> pledges) {
        List<Line> lines = new ArrayList<>();
        for (Pledge pledge : pledges) {
            BigDecimal amount = pledge.amount();
            lines.add(
                    new Line(
                            lines.size() + 1,
                            role(pledge.party()),
                            pledge.what(),
                            amount == null ? "" : amount.setScale(2).toPlainString(),
                            DAY.format(pledge.due())));
        }
        return lines;
    }

    private static String role(int party) {
        return party < ROLES.size() ? ROLES.get(party) : "当事人" + (party + 1);
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String either(@Nullable String said, @Nullable String known) {
        return said == null ? said(known) : said;
    }

    private enum Sheet {
        PEOPLE("people", "人民调解协议书"),
        POLICE("police", "治安调解协议书"),
        ORAL("oral", "口头调解协议记录");

        private final String template;
        private final String title;

        Sheet(String template, String title) {
            this.template = "agreements/" + template;
            this.title = title;
        }

        static Sheet of(Agreement drawn) {
            if (drawn.form() == Terms.Form.ORAL) {
                return ORAL;
            }
            return drawn.publicOrder() ? POLICE : PEOPLE;
        }
    }

    /// @param lacking how many characters the typeface lacks
    record Paper(Printed printed, int lacking) {}

    /// One party on the paper; what is unknown is empty.
    record Party(
            String role,
            String name,
            String sex,
            String ethnicity,
            String birthDate,
            String occupation,
            String idNumber,
            String phone,
            String address,
            String agent) {

        static Party of(String role, Report.Person known, Particular said) {
            Particular.Sex sex = said.sex();
            LocalDate born = said.birthDate();
            return new Party(
                    role,
                    either(said.name(), known.name()),
                    sex == null ? "" : sex.word(),
                    said(said.ethnicity()),
                    born == null ? "" : DAY.format(born),
                    said(said.occupation()),
                    said(said.idNumber()),
                    either(said.phone(), known.phone()),
                    either(said.address(), known.address()),
                    said(said.agent()));
        }
    }

    /// One promise on the paper.
    record Line(int place, String role, String what, String amount, String due) {}
}
