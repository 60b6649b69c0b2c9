package org.twogrids.notify.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.CaseEvent;
import org.twogrids.kernel.events.CaseEvent.Assigned.Cause;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.Risk;
import org.twogrids.notify.policy.Progress;

/// The newest header of a case that has reached this service.
@Entity
@Table(name = "case_seen")
public class SeenCase {

    @Id private UUID caseId;

    private String number;
    private long version;
    private String category;

    @Enumerated(EnumType.STRING)
    private Risk risk;

    private boolean restricted;

    @Column(columnDefinition = "text[]")
    private List<String> gridPath;

    @Column(columnDefinition = "text[]")
    private List<String> policePath;

    private @Nullable UUID team;
    private UUID handler;
    private UUID owner;
    private @Nullable UUID officer;

    @Column(columnDefinition = "uuid[]")
    private List<UUID> barred;

    private boolean takenOn;
    private Instant heardAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected SeenCase() {}

    SeenCase(CaseEvent first, Instant at) {
        this.caseId = first.caseId();
        this.heardAt = at;
        take(first, at);
    }

    /// Takes news in, unless they are no newer. A clock changes nothing of its case, and that it
    /// made itself heard does not mean that somebody has done something.
    boolean follow(CaseEvent news, Instant at) {
        if (news instanceof CaseEvent.Due) {
            return news.header().version() >= version;
        }
        if (news.header().version() <= version) {
            return false;
        }
        take(news, at);
        return true;
    }

    public Progress progress() {
        return new Progress(takenOn, heardAt);
    }

    public UUID caseId() {
        return caseId;
    }

    public CaseHeader header() {
        return new CaseHeader(
                number,
                version,
                category,
                risk,
                restricted,
                gridPath,
                policePath,
                team,
                handler,
                owner,
                officer,
                barred);
    }

    private void take(CaseEvent news, Instant at) {
        CaseHeader header = news.header();
        takenOn =
                switch (news) {
                    case CaseEvent.Accepted accepted -> accepted.by().equals(header.handler());
                    case CaseEvent.Assigned assigned ->
                            takenOn
                                    && assigned.cause() != Cause.REOPENED
                                    && header.handler().equals(handler);
                    case CaseEvent.Assessed _, CaseEvent.Added _, CaseEvent.Asked _ ->
                            takenOn && header.handler().equals(handler);
                    case CaseEvent.Due _ -> takenOn;
                    case CaseEvent.Opened _ -> false;
                    case CaseEvent.Settled _, CaseEvent.Ended _ -> true;
                };
        if (!(news instanceof CaseEvent.Added || news instanceof CaseEvent.Asked)) {
            // others have done something, not its people
            heardAt = at;
        }
        number = header.number();
        version = header.version();
        category = header.category();
        risk = header.risk();
        restricted = header.restricted();
        gridPath = header.gridPath();
        policePath = header.policePath();
        team = header.team();
        handler = header.handler();
        owner = header.owner();
        officer = header.officer();
        barred = Objects.requireNonNullElse(header.barred(), List.of());
    }
}
