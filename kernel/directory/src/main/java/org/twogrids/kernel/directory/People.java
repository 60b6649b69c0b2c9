package org.twogrids.kernel.directory;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.DirectoryEvent.Dated;
import org.twogrids.kernel.events.DirectoryEvent.Member;
import org.twogrids.kernel.events.DirectoryEvent.Mentorship;

/// Who there is, by id and by login, who turned out to be the same, and who learns from whom.
final class People {

    private final Map<UUID, Member> byId;
    private final Map<String, UUID> byLogin = new HashMap<>();
    private final Map<UUID, Set<UUID>> merged = new HashMap<>();

    private final Map<UUID, List<Mentorship>> pairs;

    People(Map<UUID, Member> members, Collection<Mentorship> mentorships) {
        this.pairs =
                Groups.of(
                        mentorships,
                        comparing(Mentorship::id),
                        pair -> Stream.of(pair.mentor(), pair.apprentice()));
        this.byId = members;
        for (Member member : members.values()) {
            UUID survivor = survivor(member);
            @Nullable String login = member.login();
            if (login != null) {
                byLogin.put(login, survivor);
            }
            if (!survivor.equals(member.id())) {
                merged.computeIfAbsent(survivor, none -> new HashSet<>()).add(member.id());
            }
        }
    }

    Stream<Member> all() {
        return byId.values().stream();
    }

    Optional<UUID> of(String login) {
        return Optional.ofNullable(byLogin.get(login));
    }

    Set<UUID> mergedInto(UUID survivor) {
        return Set.copyOf(merged.getOrDefault(survivor, Set.of()));
    }

    UUID survivorOf(UUID id) {
        Member member = byId.get(id);
        return member == null ? id : survivor(member);
    }

    Stream<Mentorship> mentorships(UUID member, Instant at) {
        return pairs.getOrDefault(member, List.of()).stream().filter(pair -> pair.holds(at));
    }

    Optional<UUID> mentorOf(UUID apprentice, Instant at) {
        return mentorships(apprentice, at)
                .filter(pair -> pair.apprentice().equals(apprentice))
                .map(Mentorship::mentor)
                .findFirst();
    }

    Optional<Member.Period> member(UUID id, Instant at) {
        return Optional.ofNullable(byId.get(id)).flatMap(member -> Dated.at(member.history(), at));
    }

    Optional<Member.Period> member(UUID id, Spell spell) {
        return Optional.ofNullable(byId.get(id)).flatMap(member -> spell.first(member.history()));
    }

    Stream<Member.Period> periods(UUID id) {
        return Optional.ofNullable(byId.get(id)).stream()
                .flatMap(member -> member.history().stream());
    }

    Optional<String> contacts(UUID id) {
        return Optional.ofNullable(byId.get(id)).map(Member::contacts);
    }

    String name(UUID id) {
        Member member = byId.get(id);
        return member == null || member.history().isEmpty()
                ? id.toString()
                : member.history().getLast().name();
    }

    /// The last on the way; a circle, which nobody publishes, ends where it is noticed.
    private UUID survivor(Member member) {
        if (member.mergedInto() == null) {
            return member.id();
        }
        Set<UUID> passed = new HashSet<>();
        UUID last = member.id();
        @Nullable UUID next = member.mergedInto();
        while (next != null && passed.add(last)) {
            last = next;
            @Nullable Member known = byId.get(next);
            next = known == null ? null : known.mergedInto();
        }
        return last;
    }
}
