package org.twogrids.cases.slips;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.Case;
import org.twogrids.cases.cases.CaseGate;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.cases.cases.CaseNotes;
import org.twogrids.cases.cases.Report;
import org.twogrids.cases.catalog.Catalog;
import org.twogrids.cases.catalog.Category;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.DirectoryEvent.Area;
import org.twogrids.kernel.privacy.AccessLog;
import org.twogrids.kernel.privacy.Sealer;

/// What one caller may read of the slips of a case, and what goes on the paper. Each reading is
/// logged.
@ApplicationScoped
class SlipReader {

    private final CaseGate gate;
    private final CaseNotes notes;
    private final WhistleSlips slips;
    private final Catalog catalog;
    private final Directory directory;
    private final Sealer sealer;
    private final AccessLog log;
    private final Clock clock;

    SlipReader(
            CaseGate gate,
            CaseNotes notes,
            WhistleSlips slips,
            Catalog catalog,
            Directory directory,
            Sealer sealer,
            AccessLog log,
            Clock clock) {
        this.gate = gate;
        this.notes = notes;
        this.slips = slips;
        this.catalog = catalog;
        this.directory = directory;
        this.sealer = sealer;
        this.log = log;
        this.clock = clock;
    }

    /// The slips of the case, their words for those who answer for it.
    @Transactional
    List<Told> read(CaseId id, Caller caller) {
        Case theCase = gate.within(id, caller);
        List<WhistleSlip> all = slips.of(id);
        boolean mayRead = !all.isEmpty() && notes.mayRead(theCase, caller);
        if (mayRead) {
            log.append(caller.member(), "case/" + id, "whistle slips", List.of("slips"));
        }
        return all.stream().map(it -> new Told(it, mayRead ? it.words(sealer) : null)).toList();
    }

    /// What goes on the paper: the place, never who has reported it. Names and telephones only
    /// for a purpose.
    ///
    /// @param purpose why the unit must know who the parties are; null where it need not
    @Transactional
    Sheet sheet(CaseId id, UUID which, @Nullable String purpose, Caller caller) {
        directory.requireTrusted();
        Case theCase = gate.within(id, caller);
        CaseGate.requireAnswering(theCase, caller);
        Category category = catalog.require(theCase.category());
        SlipDesk.requireOpenToOthers(theCase, category);
        WhistleSlip slip = slips.find(id, which).orElseThrow(SlipNotFound::new);
        if (!slip.isOpen()) {
            throw new SlipOver();
        }
        log.append(
                caller.member(),
                "case/" + id,
                purpose == null ? "whistle slip" : purpose,
                purpose == null ? List.of("address") : List.of("name", "phone", "address"));
        return new Sheet(
                slip,
                slip.words(sealer),
                category,
                place(theCase),
                gate.addresses(theCase),
                purpose == null ? List.of() : gate.people(theCase),
                dutyPhone(theCase).orElse(null));
    }

    /// The areas above the place, the widest first.
    private List<String> place(Case theCase) {
        DirectoryView view = directory.view();
        return theCase.hangsIn().gridPath().reversed().stream().map(view::areaName).toList();
    }

    private Optional<String> dutyPhone(Case theCase) {
        DirectoryView view = directory.view();
        return theCase.hangsIn().gridPath().stream()
                .flatMap(area -> view.area(area, clock.instant()).stream())
                .map(Area.Period::dutyPhone)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /// @param words null where they are not for the caller
    record Told(WhistleSlip slip, WhistleSlip.@Nullable Words words) {}

    /// @param addresses where the parties live
    /// @param people the parties; empty unless the unit must know them
    /// @param phone whom the unit calls back; null where the areas have no duty telephone
    record Sheet(
            WhistleSlip slip,
            WhistleSlip.Words words,
            Category category,
            List<String> place,
            List<String> addresses,
            List<Report.Person> people,
            @Nullable String phone) {}
}
