package org.twogrids.cases.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.catalog.RiskFactor;
import org.twogrids.cases.deadlines.Deadline;
import org.twogrids.cases.risk.RiskPolicy;
import org.twogrids.cases.routing.HangsIn;
import org.twogrids.cases.routing.Point;
import org.twogrids.cases.routing.Responsible;
import org.twogrids.cases.routing.RoutingDecision;
import org.twogrids.kernel.directory.Place;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.Risk;

/// A matter somebody answers for, from the first word on. It guards its own moves; each returns the
/// fact that goes into the journal.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
@Table(name = "cases")
public class Case {

    /// After so many refusals the coordinator rules.
    private static final int HOPS = 2;

    @EmbeddedId private CaseId id;

    private String number;
    private long version;
    private String track;
    private String status;
    private boolean open;
    private String category;

    @Enumerated(EnumType.STRING)
    private Risk risk;

    @Column(columnDefinition = "varchar[]")
    private List<String> riskFactors;

    private boolean restricted;

    /// Somebody may be in danger, and nobody has let mediation in yet.
    private boolean personFirst;

    private byte[] title;
    private byte[] narrative;
    private @Nullable Double lon;
    private @Nullable Double lat;
    private Instant occurredAt;
    private Instant receivedAt;
    private @Nullable String occurredGrid;
    private @Nullable String occurredPoliceGrid;
    @Embedded private HangsIn hangsIn;
    private long directoryPosition;
    private UUID reporter;
    @Embedded private Responsible responsible;

    @Column(columnDefinition = "uuid[]")
    private Set<UUID> refusedBy;

    /// Whoever was told in the place of somebody who answers. Written by the alerts' events, beside
    /// the aggregate: read only here.
    @Column(columnDefinition = "uuid[]", insertable = false, updatable = false)
    private @Nullable Set<UUID> told;

    @Column(columnDefinition = "varchar[]")
    private List<String> reach;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected Case() {}

    /// A case that has just been received and routed.
    Case(
            CaseId id,
            String number,
            Report report,
            SealedWords words,
            Place occurredIn,
            RoutingDecision decision,
            long directoryPosition,
            Instant receivedAt) {
        Track start = Track.startOf(report.category());
        this.id = id;
        this.number = number;
        this.version = 1;
        this.track = start.track();
        this.status = start.name();
        this.open = true;
        this.category = report.category().code();
        this.risk = RiskPolicy.of(report.category(), report.riskFactors());
        this.riskFactors = report.riskFactors().stream().sorted().map(RiskFactor::name).toList();
        this.restricted = RiskPolicy.restricted(report.category(), report.riskFactors());
        this.personFirst = report.personFirst();
        this.title = words.title();
        this.narrative = words.narrative();
        this.lon = report.point() == null ? null : report.point().lon();
        this.lat = report.point() == null ? null : report.point().lat();
        this.occurredAt = report.occurredAt();
        this.receivedAt = receivedAt;
        this.occurredGrid = occurredIn.grid();
        this.occurredPoliceGrid = occurredIn.policeGrid();
        this.hangsIn = decision.anchor().hangsIn();
        this.directoryPosition = directoryPosition;
        this.reporter = report.reporter();
        this.responsible = decision.responsible();
        this.refusedBy = Set.of();
        this.reach = Visibility.of(this);
    }

    CaseFact.Opened opened(List<Deadline> deadlines) {
        return new CaseFact.Opened(reporter, receivedAt, personFirst, responsible, deadlines);
    }

    CaseFact.Accepted accept(UUID by, Instant at) {
        move(Track.Move.ACCEPT);
        return new CaseFact.Accepted(by, at);
    }

    /// @param next who answers instead, as routing decided without those who have refused
    CaseFact.Refused refuse(
            UUID by, UUID note, RoutingDecision next, List<Deadline> deadlines, Instant at) {
        if (risk == Risk.RED) {
            throw new RedCannotBeRefused();
        }
        move(Track.Move.REFUSE);
        refusedBy = withRefusal(by);
        answer(next.responsible());
        return new CaseFact.Refused(by, at, note, responsible, deadlines);
    }

    CaseFact.HandedOver handOver(UUID by, @Nullable UUID team, UUID to, UUID note, Instant at) {
        move(Track.Move.HAND_OVER);
        answer(responsible.withHandler(team, to));
        return new CaseFact.HandedOver(by, at, note, responsible);
    }

    CaseFact.Overridden override(
            UUID by, @Nullable UUID team, UUID handler, UUID note, Instant at) {
        move(Track.Move.OVERRIDE);
        personFirst = personFirst && team == null;
        answer(responsible.withHandler(team, handler));
        return new CaseFact.Overridden(by, at, note, responsible);
    }

    /// @param next who answers from now on for the return visit
    CaseFact.Settled settle(
            UUID by, UUID note, boolean publicOrder, Responsible next, Deadline visit, Instant at) {
        move(Track.Move.SETTLE);
        answer(next);
        return new CaseFact.Settled(by, at, note, publicOrder, next, List.of(visit));
    }

    /// Follows the directory of today: the areas in which the place lies, and who answers there.
    CaseFact reroute(RoutingDecision decision, Responsible next, Instant at) {
        boolean newHandler = !next.handler().equals(responsible.handler());
        if (newHandler) {
            move(Track.Move.REROUTE);
        } else {
            version++;
        }
        HangsIn today = decision.anchor().hangsIn();
        boolean redrawn = !today.equals(hangsIn);
        hangsIn = today;
        answer(next);
        return redrawn
                ? new CaseFact.Reanchored(at, hangsIn.place(), responsible)
                : new CaseFact.Rerouted(at, responsible);
    }

    private void move(Track.Move move) {
        Track state = state();
        status = state.after(move).orElseThrow(() -> new IllegalMove(state, move)).name();
        version++;
    }

    private void answer(Responsible next) {
        responsible = next;
        reach = Visibility.of(this);
    }

    Set<UUID> withRefusal(UUID member) {
        Set<UUID> all = new HashSet<>(refusedBy);
        all.add(member);
        return Set.copyOf(all);
    }

    /// Whether one more refusal leaves the decision to the coordinator.
    boolean refusalLeadsToRuling() {
        return refusedBy.size() + 1 >= HOPS;
    }

    CaseHeader header() {
        return new CaseHeader(
                number,
                version,
                category,
                risk,
                restricted,
                hangsIn.gridPath(),
                hangsIn.policePath(),
                responsible.team(),
                responsible.handler(),
                responsible.owner(),
                responsible.officer());
    }

    /// The sealed words, to be opened by whoever may.
    SealedWords words() {
        return new SealedWords(title, narrative);
    }

    Track state() {
        return Track.of(track, status);
    }

    public CaseId id() {
        return id;
    }

    boolean isOpen() {
        return open;
    }

    String number() {
        return number;
    }

    long version() {
        return version;
    }

    String category() {
        return category;
    }

    Risk risk() {
        return risk;
    }

    List<String> riskFactors() {
        return riskFactors;
    }

    boolean restricted() {
        return restricted;
    }

    boolean personFirst() {
        return personFirst;
    }

    @Nullable Point point() {
        return lon == null || lat == null ? null : new Point(lon, lat);
    }

    Instant occurredAt() {
        return occurredAt;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    HangsIn hangsIn() {
        return hangsIn;
    }

    /// Whom an alert has told in the place of somebody who answers.
    Set<UUID> told() {
        return told == null ? Set.of() : told;
    }

    UUID reporter() {
        return reporter;
    }

    Set<UUID> refusedBy() {
        return refusedBy;
    }

    Responsible responsible() {
        return responsible;
    }
}
