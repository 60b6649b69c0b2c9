package org.twogrids.kernel.directory;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.kernel.events.DirectoryEvent.Member;

/// Who there is, by id and by login, and who turned out to be the same.
final class People {

    private final Map<UUID, Member> byId;
    private final Map<String, UUID> byLogin = new HashMap<>();
    private final Map<UUID, Set<UUID>> merged = new HashMap<>();

    People(Collection<Member> members) {
        this.byId = members.stream().collect(toMap(Member::id, identity()));
        for (Member member : members) {
            UUID survivor = survivor(member);
            if (member.login() != null) {
                byLogin.put(member.login(), survivor);
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
        Set<UUID> passed = new HashSet<>();
        Member last = member;
        while (last.mergedInto() != null && passed.add(last.id())) {
            @Nullable Member next = byId.get(last.mergedInto());
            if (next == null) {
                return last.mergedInto();
            }
            last = next;
        }
        return last.id();
    }
}
