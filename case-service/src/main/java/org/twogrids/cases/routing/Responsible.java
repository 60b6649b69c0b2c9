package org.twogrids.cases.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who answers for a case.
///
/// @param team who mediates; null while mediation has no part in it
/// @param handler who works on it
/// @param owner the leader who answers for it (包案领导)
/// @param officer the police officer of the place; null only where no station covers it
@Embeddable
public record Responsible(
        @Nullable @Column(name = "team") UUID team,
        @Column(name = "handler") UUID handler,
        @Column(name = "owner") UUID owner,
        @Nullable @Column(name = "officer") UUID officer) {

    public Set<UUID> people() {
        return Stream.concat(Stream.of(handler, owner), Stream.ofNullable(officer))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean includes(UUID member) {
        return people().contains(member);
    }

    public Responsible withOwner(UUID newOwner) {
        return new Responsible(team, handler, newOwner, officer);
    }

    public Responsible withHandler(@Nullable UUID newTeam, UUID newHandler) {
        return new Responsible(newTeam, newHandler, owner, officer);
    }
}
