package org.twogrids.cases.cases;

import static org.twogrids.cases.cases.Subjects.answering;
import static org.twogrids.cases.cases.Subjects.dues;
import static org.twogrids.cases.cases.Subjects.withDues;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.deadlines.Basis;
import org.twogrids.cases.deadlines.ClockChange;

/// One fact, in ids and codes; worded when it is read.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
@Table(name = "case_journal")
class JournalEntry {

    /// Nobody knew whether somebody is in danger.
    static final String UNSURE = "danger:UNSURE";

    /// A resident's report, and by which way it came.
    static final String FROM = "from:";

    /// Put away by a leader without every return visit.
    static final String ARCHIVED = "archived:true";

    /// How far a clock has made itself heard.
    static final String STAGE = "stage:";

    /// Another case that the entry is about.
    static final String OTHER = "case:";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private UUID caseId;
    private long version;
    private Instant at;
    private String kind;
    private @Nullable UUID actor;
    private @Nullable UUID note;

    @Column(columnDefinition = "varchar[]")
    private List<String> subjects;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected JournalEntry() {}

    private JournalEntry(
            Case about,
            CaseFact fact,
            @Nullable UUID actor,
            @Nullable UUID note,
            List<String> subjects) {
        this.caseId = about.id().value();
        this.version = about.version();
        this.at = fact.at();
        this.kind = fact.getClass().getSimpleName().toUpperCase(Locale.ROOT);
        this.actor = actor;
        this.note = note;
        this.subjects = subjects;
    }

    static JournalEntry of(Case about, CaseFact fact) {
        return switch (fact) {
            case CaseFact.Opened f -> new JournalEntry(about, f, f.by(), null, Subjects.of(f));
            case CaseFact.Accepted f -> new JournalEntry(about, f, f.by(), null, List.of());
            case CaseFact.Refused f ->
                    new JournalEntry(
                            about, f, f.by(), f.note(), answering(f.responsible(), f.deadlines()));
            case CaseFact.HandedOver f ->
                    new JournalEntry(
                            about, f, f.by(), f.note(), answering(f.responsible(), List.of()));
            case CaseFact.OwnerChanged f ->
                    new JournalEntry(
                            about, f, f.by(), f.note(), answering(f.responsible(), List.of()));
            case CaseFact.Overridden f ->
                    new JournalEntry(
                            about, f, f.by(), f.note(), answering(f.responsible(), List.of()));
            case CaseFact.Settled f -> new JournalEntry(about, f, f.by(), f.note(), Subjects.of(f));
            case CaseFact.MediationBegun f ->
                    new JournalEntry(
                            about,
                            f,
                            f.by(),
                            null,
                            withDues(f.deadlines(), "mediation:" + f.mediation()));
            case CaseFact.MediationExtended f ->
                    new JournalEntry(about, f, f.by(), f.note(), dues(f.deadlines()).toList());
            case MediationFact f -> new JournalEntry(about, f, f.by(), f.note(), Subjects.of(f));
            case CaseFact.AgreementDrawn f ->
                    new JournalEntry(about, f, f.by(), null, Subjects.of(f));
            case CaseFact.PaperReturned f ->
                    new JournalEntry(about, f, f.by(), null, Subjects.of(f));
            case CaseFact.AgreementSigned f ->
                    new JournalEntry(about, f, f.by(), null, List.of("id:" + f.agreement()));
            case CaseFact.Failed f ->
                    new JournalEntry(
                            about,
                            f,
                            f.by(),
                            f.note(),
                            withDues(f.deadlines(), "reason:" + f.reason()));
            case CaseFact.Agreed f ->
                    new JournalEntry(
                            about,
                            f,
                            f.by(),
                            null,
                            withDues(
                                    f.deadlines(),
                                    "agreement:" + (f.written() ? "WRITTEN" : "ORAL"),
                                    "id:" + f.agreement()));
            case CaseFact.PromiseChecked f ->
                    new JournalEntry(
                            about,
                            f,
                            f.by(),
                            f.note(),
                            withDues(
                                    f.deadlines(), "promise:" + f.promise(), "state:" + f.state()));
            case CaseFact.Withdrawn f -> new JournalEntry(about, f, f.by(), f.note(), List.of());
            case CaseFact.Completed f ->
                    new JournalEntry(about, f, f.by(), f.note(), Subjects.of(f));
            case CaseFact.Visited f ->
                    new JournalEntry(
                            about,
                            f,
                            f.by(),
                            null,
                            withDues(f.deadlines(), "round:" + (f.round() + 1)));
            case CaseFact.Closed f ->
                    new JournalEntry(
                            about,
                            f,
                            f.by(),
                            f.note(),
                            f.archived() ? List.of(ARCHIVED) : List.of());
            case CaseFact.Reopened f ->
                    new JournalEntry(
                            about, f, f.by(), f.note(), answering(f.responsible(), f.deadlines()));
            case CaseFact.Reassessed f ->
                    new JournalEntry(about, f, f.by(), f.note(), Subjects.of(f));
            case CaseFact.RiskConfirmed f ->
                    new JournalEntry(about, f, f.by(), f.note(), Subjects.of(f));
            case CaseFact.Recategorised f ->
                    new JournalEntry(about, f, f.by(), f.note(), Subjects.of(f));
            case CaseFact.CategoryDoubted f ->
                    new JournalEntry(
                            about, f, f.by(), f.note(), List.of("category:" + f.category()));
            case CaseFact.CategoryKept f -> new JournalEntry(about, f, f.by(), f.note(), List.of());
            case CaseFact.Protected f ->
                    new JournalEntry(about, f, f.by(), f.note(), Subjects.of(f));
            case CaseFact.Admitted f ->
                    new JournalEntry(
                            about,
                            f,
                            f.by(),
                            f.note(),
                            List.of("step:" + (f.in() ? "IN" : "OUT"), "handler:" + f.member()));
            case VerifierFact.Asked f ->
                    new JournalEntry(about, f, f.by(), f.note(), Subjects.of(f));
            case CaseFact.ReporterAgreed f ->
                    new JournalEntry(
                            about, f, f.by(), null, List.of("step:" + (f.open() ? "YES" : "NO")));
            case CaseFact.Whistled f ->
                    new JournalEntry(about, f, f.by(), f.note(), Subjects.of(f));
            case CaseFact.Attached f ->
                    new JournalEntry(about, f, f.by(), f.note(), Subjects.of(f));
            case CaseFact.Recused f -> new JournalEntry(about, f, f.by(), f.note(), Subjects.of(f));
            case JoinedFact f -> new JournalEntry(about, f, f.by(), f.note(), Subjects.of(f));
            case CaseFact.Contacted f ->
                    new JournalEntry(about, f, f.by(), f.note(), Subjects.of(f));
            case CaseFact.FeedbackGiven f ->
                    new JournalEntry(about, f, f.by(), f.note(), List.of("means:" + f.means()));
            case CaseFact.Paused f -> new JournalEntry(about, f, f.by(), f.note(), Subjects.of(f));
            case CaseFact.Resumed f ->
                    new JournalEntry(
                            about, f, f.by(), null, withDues(f.deadlines(), "step:" + f.why()));
            case CaseFact.Redated f -> new JournalEntry(about, f, null, null, Subjects.of(f));
            case CaseFact.Due f -> new JournalEntry(about, f, null, null, Subjects.of(f));
            case CaseFact.Rerouted f ->
                    new JournalEntry(about, f, null, null, answering(f.responsible(), List.of()));
            case CaseFact.Reanchored f -> new JournalEntry(about, f, null, null, Subjects.of(f));
        };
    }

    /// Where it starts clocks, it says by which calendar and rules.
    JournalEntry by(Basis basis) {
        subjects = ClockChange.dated(subjects, basis);
        return this;
    }

    /// Whether it was done by whoever reported the case, as such; what they brought shows it too.
    boolean isReporters(UUID reporter) {
        return List.of("OPENED", "WITHDRAWN", "REPORTERAGREED").contains(kind)
                || (kind.equals("ATTACHED") && reporter.equals(actor));
    }

    /// The same of those who have reported it after the first.
    boolean isAnothers(Set<UUID> reporters) {
        return kind.equals("ADDED")
                || (kind.equals("ATTACHED") && actor != null && reporters.contains(actor));
    }

    UUID caseId() {
        return caseId;
    }

    /// Another case that it is about; null where it is about none.
    @Nullable UUID other() {
        return subjects.stream()
                .filter(subject -> subject.startsWith(OTHER))
                .map(subject -> UUID.fromString(subject.substring(OTHER.length())))
                .findFirst()
                .orElse(null);
    }

    ClockChange clocks() {
        return ClockChange.of(kind, subjects);
    }

    Instant at() {
        return at;
    }

    String kind() {
        return kind;
    }

    @Nullable UUID actor() {
        return actor;
    }

    @Nullable UUID note() {
        return note;
    }

    List<String> subjects() {
        return subjects;
    }
}
