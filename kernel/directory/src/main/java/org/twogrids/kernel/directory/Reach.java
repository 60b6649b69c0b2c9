package org.twogrids.kernel.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// What somebody may see, or what may see a case: areas, teams and people as tokens. The one rule
/// of access is that two reaches share a token.
public record Reach(Set<String> tokens) {

    public Reach {
        tokens = Set.copyOf(tokens);
    }

    /// Areas of the postings in force ∪ own teams ∪ oneself and one's duplicates, at this instant.
    public static Reach of(DirectoryView view, UUID member, Instant at) {
        Set<String> tokens = new HashSet<>();
        tokens.add(member(member));
        view.mergedInto(member).forEach(duplicate -> tokens.add(member(duplicate)));
        view.teamsOf(member, at).forEach(team -> tokens.add(team(team)));
        view.postingsOf(member, at).stream()
                .filter(posting -> posting.role().seesArea())
                .forEach(posting -> tokens.add(area(posting.area())));
        return new Reach(tokens);
    }

    public static String area(String code) {
        return "a:" + code;
    }

    public static String team(UUID id) {
        return "t:" + id;
    }

    public static String member(UUID id) {
        return "m:" + id;
    }

    public boolean touches(Collection<String> others) {
        return others.stream().anyMatch(tokens::contains);
    }

    /// For `reach && ?` in SQL.
    public String[] toArray() {
        return tokens.toArray(String[]::new);
    }
}
