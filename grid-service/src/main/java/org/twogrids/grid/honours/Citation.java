package org.twogrids.grid.honours;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody was honoured with.
///
/// @param area the honoured unit, or the one to which team or person belonged
/// @param team null unless a team was honoured
/// @param member null unless a person was honoured
/// @param level null where the source does not tell
/// @param awarded the year; null where the source does not tell
/// @param times how often, where the source tells only that
@Embeddable
record Citation(
        String area,
        @Column(name = "team") @Nullable UUID team,
        @Column(name = "member") @Nullable UUID member,
        String title,
        @Enumerated(EnumType.STRING) @Nullable Level level,
        @Column(name = "awarded") @Nullable Integer awarded,
        @Column(name = "times") int times) {

    /// Whose it was to give.
    enum Level {
        NATIONAL,
        CITY,
        DISTRICT,
        SUBDISTRICT,
        STATION
    }

    enum Holder {
        UNIT,
        TEAM,
        PERSON
    }

    Holder holder() {
        if (member != null) {
            return Holder.PERSON;
        }
        return team == null ? Holder.UNIT : Holder.TEAM;
    }
}
