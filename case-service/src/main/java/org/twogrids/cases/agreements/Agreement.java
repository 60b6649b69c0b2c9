package org.twogrids.cases.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.CaseId;
import org.twogrids.kernel.events.Ids;
import org.twogrids.kernel.privacy.Sealer;
import org.twogrids.kernel.privacy.Spot;

/// An agreement of the parties of a case, drawn up and then in effect. Its words lie sealed.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
@Table(name = "agreement")
class Agreement {

    /// Whose hand is on it, besides the parties'.
    static final int MEDIATOR = -1;

    /// The committee's seal.
    static final int SEAL = -2;

    @Id private UUID id;
    private UUID caseId;
    private String number;

    @Enumerated(EnumType.STRING)
    private Terms.Form form;

    private boolean confirmable;
    private boolean publicOrder;
    private UUID mediator;
    private Instant drawnUpAt;
    private @Nullable Instant effectiveAt;
    private boolean withdrawn;

    /// The parties by their place in the case, and [#MEDIATOR] and [#SEAL].
    @Column(columnDefinition = "int[]")
    private Set<Integer> signed;

    private byte[] facts;
    private byte[] issues;
    private byte @Nullable [] responsibility;
    private byte[] terms;
    private byte[] performance;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected Agreement() {}

    Agreement(
            CaseId caseId,
            String number,
            Terms agreed,
            boolean publicOrder,
            UUID mediator,
            Instant drawnUpAt,
            Sealer sealer) {
        String more = agreed.responsibility();
        this.id = Ids.next();
        this.caseId = caseId.value();
        this.number = number;
        this.form = agreed.form();
        this.confirmable = !agreed.identityOrTitle() && !publicOrder;
        this.publicOrder = publicOrder;
        this.mediator = mediator;
        this.drawnUpAt = drawnUpAt;
        this.signed = Set.of();
        this.facts = sealer.seal(agreed.facts(), spot("facts"));
        this.issues = sealer.seal(agreed.issues(), spot("issues"));
        this.responsibility = more == null ? null : sealer.seal(more, spot("responsibility"));
        this.terms = sealer.seal(agreed.terms(), spot("terms"));
        this.performance = sealer.seal(agreed.performance(), spot("performance"));
    }

    /// Takes signatures; they stay.
    void sign(Set<Integer> hands) {
        Set<Integer> all = new HashSet<>(signed);
        all.addAll(hands);
        signed = Set.copyOf(all);
    }

    void takeEffect(Instant at) {
        effectiveAt = at;
    }

    /// The parties want it otherwise; another one is drawn up.
    void withdraw() {
        withdrawn = true;
    }

    boolean isDraft() {
        return effectiveAt == null && !withdrawn;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String number() {
        return number;
    }

    Terms.Form form() {
        return form;
    }

    boolean confirmable() {
        return confirmable;
    }

    /// Whether the police mediated: it is no agreement of people's mediation, and no court confirms
    /// it.
    boolean publicOrder() {
        return publicOrder;
    }

    UUID mediator() {
        return mediator;
    }

    Instant drawnUpAt() {
        return drawnUpAt;
    }

    @Nullable Instant effectiveAt() {
        return effectiveAt;
    }

    boolean withdrawn() {
        return withdrawn;
    }

    Set<Integer> signed() {
        return signed;
    }

    Words words(Sealer sealer) {
        return new Words(
                sealer.open(facts, spot("facts")),
                sealer.open(issues, spot("issues")),
                responsibility == null ? null : sealer.open(responsibility, spot("responsibility")),
                sealer.open(terms, spot("terms")),
                sealer.open(performance, spot("performance")));
    }

    private Spot spot(String column) {
        return new Spot("agreement", column, id);
    }

    record Words(
            String facts,
            String issues,
            @Nullable String responsibility,
            String terms,
            String performance) {}
}
