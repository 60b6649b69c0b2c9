package org.twogrids.cases.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.alerting.Alerting;
import org.twogrids.cases.alerting.Alertings;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.kernel.directory.Caller;
import org.twogrids.kernel.directory.Directory;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.Risk;
import org.twogrids.kernel.privacy.AccessLog;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.web.NotPermitted;

/// What one caller may read: cases within reach; people and narrative masked, unless the case is
/// the caller's own or a purpose is given, and then logged.
@ApplicationScoped
public class CaseReader {

    /// After so long without an alert a red case names whom to call.
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final List<String> PERSONAL = List.of("parties", "narrative");
    private static final List<String> ALL = List.of("parties", "narrative", "reporter");

    private final Cases cases;
    private final Clocks clocks;
    private final Alertings alertings;
    private final Directory directory;
    private final Sealer sealer;
    private final ReporterSeal seal;
    private final MediablePolicy mediable;
    private final AccessLog log;
    private final Clock clock;

    CaseReader(
            Cases cases,
            Clocks clocks,
            Alertings alertings,
            Directory directory,
            Sealer sealer,
            ReporterSeal seal,
            MediablePolicy mediable,
            AccessLog log,
            Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.alertings = alertings;
        this.directory = directory;
        this.sealer = sealer;
        this.seal = seal;
        this.mediable = mediable;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    Reading read(CaseId id, Caller caller) {
        return read(cases.within(caller.reach(), id).orElseThrow(CaseNotFound::new), caller);
    }

    /// The case as its caller may see it now. Within a transaction.
    CaseView view(Case found, Caller caller) {
        return CaseView.of(read(found, caller), directory.view(), caller.mayKnowParties());
    }

    /// The case as its caller may see it now.
    @Transactional
    Reading read(Case found, Caller caller) {
        return reading(
                found,
                parties(found),
                clocks.of(List.of(found)).getOrDefault(found.id().value(), List.of()),
                alertings
                        .of(List.of(found.id().value()))
                        .getOrDefault(found.id().value(), Alerting.PENDING),
                caller);
    }

    /// A case as it was just opened from this report, without asking the database again.
    @Transactional
    Reading opened(Case opened, Report report, List<Deadline> due, Caller caller) {
        return reading(opened, report.parties(), due, Alerting.PENDING, caller);
    }

    @Transactional
    List<Reading> page(CaseFilter filter, int limit, Caller caller) {
        return listed(cases.page(caller.reach(), filter, limit), caller);
    }

    /// Cases by their ids as a list shows them, the newest first; those out of reach are left out.
    @Transactional
    public List<CaseView> rows(Collection<UUID> ids, Caller caller) {
        boolean mayKnow = caller.mayKnowParties();
        List<Case> shown =
                cases.within(caller.reach(), ids).stream()
                        .filter(found -> !found.restricted()) // it may be so since it was found
                        .toList();
        return listed(shown, caller).stream()
                .map(reading -> CaseView.of(reading, directory.view(), mayKnow))
                .toList();
    }

    private List<Reading> listed(List<Case> page, Caller caller) {
        Map<UUID, List<Deadline>> deadlines = clocks.of(page);
        Map<UUID, Alerting> alerting =
                alertings.of(page.stream().map(found -> found.id().value()).toList());
        return page.stream()
                .map(
                        found ->
                                listed(
                                        found,
                                        deadlines.getOrDefault(found.id().value(), List.of()),
                                        alerting.getOrDefault(found.id().value(), Alerting.PENDING),
                                        caller))
                .toList();
    }

    /// Everything about the people of a case, for a purpose, logged.
    @Transactional
    Disclosure disclose(CaseId id, String purpose, Caller caller) {
        directory.requireTrusted();
        Case found = cases.within(caller.reach(), id).orElseThrow(CaseNotFound::new);
        if (!caller.mayKnowParties()) {
            throw new NotPermitted();
        }
        boolean reporter = seal.opensFor(found, caller);
        log.append(caller.member(), subject(found), purpose, read(found, reporter, caller));
        return new Disclosure(
                parties(found),
                found.words().narrative(found.id(), sealer),
                reporter ? seal.open(found, true) : null);
    }

    @Transactional
    RoutingEntry routing(CaseId id, Caller caller) {
        return cases.routing(visible(id, caller));
    }

    private CaseId visible(CaseId id, Caller caller) {
        return cases.within(caller.reach(), id).map(Case::id).orElseThrow(CaseNotFound::new);
    }

    private Reading reading(
            Case found,
            List<Report.Person> parties,
            List<Deadline> deadlines,
            Alerting alerting,
            Caller caller) {
        boolean mayKnow = caller.mayKnowParties();
        boolean own = mayKnow && CaseNotes.isOwn(found, caller);
        boolean reporter = seal.shows(found, own, caller);
        if (own) {
            log.append(caller.member(), subject(found), "own case", read(found, reporter, caller));
        }
        return new Reading(
                found,
                found.words().title(found.id(), sealer),
                own ? found.words().narrative(found.id(), sealer) : null,
                own ? parties : mayKnow ? parties.stream().map(Masks::of).toList() : List.of(),
                !own,
                reporter ? seal.open(found, own) : null,
                deadlines,
                alerting,
                callNow(found, alerting),
                mediable.isPublicOrder(found.category()),
                Moves.of(found, caller, own, clock.instant()));
    }

    private Reading listed(Case found, List<Deadline> deadlines, Alerting alerting, Caller caller) {
        return new Reading(
                found,
                found.words().title(found.id(), sealer),
                null,
                List.of(),
                true,
                seal.isKnown(found, caller) ? seal.open(found, false) : null,
                deadlines,
                alerting,
                callNow(found, alerting),
                mediable.isPublicOrder(found.category()),
                Moves.of(found, caller, false, clock.instant()));
    }

    private List<Report.Person> parties(Case found) {
        return cases.parties(found.id()).stream().map(party -> party.open(sealer)).toList();
    }

    private @Nullable CallNow callNow(Case found, Alerting alerting) {
        boolean silent = found.receivedAt().plus(SILENCE).isBefore(clock.instant());
        if (found.risk() != Risk.RED || alerting != Alerting.PENDING || !silent) {
            return null;
        }
        DirectoryView view = directory.view();
        UUID officer = found.responsible().officer();
        return new CallNow(
                officer == null ? null : view.memberName(officer),
                Stream.of(found.hangsIn().policePath(), found.hangsIn().areas())
                        .flatMap(Collection::stream)
                        .map(area -> view.area(area, clock.instant()))
                        .flatMap(Optional::stream)
                        .flatMap(period -> Stream.ofNullable(period.dutyPhone()))
                        .findFirst()
                        .orElse(null));
    }

    /// What a reading of the people tells, for the log: of a reporter who is known anyway nothing.
    private List<String> read(Case found, boolean reporter, Caller caller) {
        boolean resident = found.reporterKind() != Reporter.Kind.MEMBER;
        return reporter && (resident || !seal.isKnown(found, caller)) ? ALL : PERSONAL;
    }

    private static String subject(Case found) {
        return "case/" + found.id();
    }

    record Reading(
            Case about,
            String title,
            @Nullable String narrative,
            List<Report.Person> parties,
            boolean masked,
            CaseView.@Nullable Reported reporter,
            List<Deadline> deadlines,
            Alerting alerting,
            @Nullable CallNow callNow,
            boolean publicOrder,
            List<String> moves) {}

    /// Whom to call because no alert has gone out.
    public record CallNow(@Nullable String officer, @Nullable String phone) {}

    /// @param reporter null where sealed from the caller
    record Disclosure(
            List<Report.Person> parties, String narrative, CaseView.@Nullable Reported reporter) {}
}
