package org.twogrids.cases.slips;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.twogrids.cases.cases.OutsideUnits;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;

/// The sheet of paper: A4, in Chinese, with a part for the answer.
@ApplicationScoped
class SlipPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT)
                    .withZone(DirectoryView.ZONE);

    private final Engine templates;
    private final Directory directory;

    SlipPage(Engine templates, Directory directory) {
        this.templates = templates;
        this.directory = directory;
    }

    String of(SlipReader.Sheet sheet) {
        DirectoryView view = directory.view();
        WhistleSlip slip = sheet.slip();
        return Objects.requireNonNull(templates.getTemplate("slips/slip"))
                .data("number", slip.number())
                .data("unit", OutsideUnits.name(view, slip.unit()))
                .data("category", sheet.category().name(Locale.SIMPLIFIED_CHINESE))
                .data("place", String.join(" ", sheet.place()))
                .data("addresses", sheet.addresses())
                .data("people", sheet.people())
                .data("matter", sheet.words().matter())
                .data("asked", sheet.words().asked())
                .data("issuer", view.memberName(slip.issuedBy()))
                .data("phone", Objects.requireNonNullElse(sheet.phone(), ""))
                .data("issuedAt", TIME.format(slip.issuedAt()))
                .data("due", TIME.format(slip.due()))
                .render();
    }
}
