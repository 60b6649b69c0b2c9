package org.twogrids.cases.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// By what the words of one case are found, and where it lies. Never changed: when the words change
/// the database drops it with them, and [TokenRound] makes another.
@Entity
@SuppressWarnings("UnusedVariable") // some columns are only written here
@Table(name = "case_search")
class CaseTokens {

    @Id private UUID caseId;

    @Column(columnDefinition = "varchar[]")
    private List<String> reach;

    private @Nullable Double lon;
    private @Nullable Double lat;

    @Column(columnDefinition = "int[]")
    private List<Integer> tokens;

    @SuppressWarnings("NullAway.Init") // filled by the persistence layer
    protected CaseTokens() {}

    CaseTokens(
            UUID caseId,
            List<String> reach,
            @Nullable Double lon,
            @Nullable Double lat,
            Collection<Integer> tokens) {
        this.caseId = caseId;
        this.reach = reach;
        this.lon = lon;
        this.lat = lat;
        this.tokens = List.copyOf(tokens);
    }

    UUID caseId() {
        return caseId;
    }
}
