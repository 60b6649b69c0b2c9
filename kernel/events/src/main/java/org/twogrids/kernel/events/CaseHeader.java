package org.twogrids.kernel.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What every consumer of a case event needs, so that none needs the history.
///
/// @param version grows with each change of the case: an older header never replaces a newer one
/// @param category four-digit code of the taxonomy
/// @param restricted need-to-know only: nothing may hint at the case to anyone else
/// @param gridPath codes from the community grid up to the district; empty where none is known
/// @param policePath the police grid and its station; empty where none is known
/// @param team null while no mediation team may take part (refer) or none covers the place
/// @param handler who works on it
/// @param owner the leader who answers for it
/// @param officer the responsible police officer; null only where no station covers the place
/// @param barred who takes no part in it any more (回避) and must not hear of it, whatever their
///     office; null where there is nobody, and in older records
public record CaseHeader(
        String number,
        long version,
        String category,
        Risk risk,
        boolean restricted,
        List<String> gridPath,
        List<String> policePath,
        @Nullable UUID team,
        UUID handler,
        UUID owner,
        @Nullable UUID officer,
        @Nullable List<UUID> barred) {

    public CaseHeader {
        gridPath = List.copyOf(gridPath);
        policePath = List.copyOf(policePath);
        barred = barred == null || barred.isEmpty() ? null : List.copyOf(barred);
    }

    /// Of a case that is kept from nobody.
    public CaseHeader(
            String number,
            long version,
            String category,
            Risk risk,
            boolean restricted,
            List<String> gridPath,
            List<String> policePath,
            @Nullable UUID team,
            UUID handler,
            UUID owner,
            @Nullable UUID officer) {
        this(
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
                null);
    }

    public boolean isKeptFrom(UUID member) {
        return barred != null && barred.contains(member);
    }
}
