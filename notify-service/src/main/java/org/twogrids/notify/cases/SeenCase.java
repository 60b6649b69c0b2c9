package org.twogrids.notify.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.Risk;

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

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected SeenCase() {}

    SeenCase(UUID caseId, CaseHeader header) {
        this.caseId = caseId;
        take(header);
    }

    /// Takes a header in, unless it is no newer.
    boolean follow(CaseHeader header) {
        if (header.version() <= version) {
            return false;
        }
        take(header);
        return true;
    }

    UUID caseId() {
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
                officer);
    }

    private void take(CaseHeader header) {
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
    }
}
