package org.twogrids.notify.policy;

import static org.twogrids.notify.policy.Telling.beside;
import static org.twogrids.notify.policy.Telling.leading;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.Risk;

/// Whom to tell when somebody starts to answer for a case: that person. An officer who is off duty
/// is told in the morning and the duty officer at once; red wakes both.
public final class WhoMustKnowPolicy {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private WhoMustKnowPolicy() {}

    /// As below, and whoever the policy wants told beside them.
    public static List<Telling> tellings(
            UUID member, Chain chain, CaseHeader header, DirectoryView directory, Instant at) {
        Offices offices = new Offices(header, directory, at);
        List<Telling> all = new ArrayList<>(tellings(member, chain.first(), header, directory, at));
        chain.beside().stream()
                .flatMap(office -> offices.holders(office).stream().limit(1))
                .filter(person -> all.stream().noneMatch(told -> told.recipient().equals(person)))
                .distinct()
                .toList()
                .forEach(person -> all.add(1, beside(person, Kind.BESIDE, at)));
        return all;
    }

    /// Never empty: where nobody is on duty, the one who answers is told at once.
    public static List<Telling> tellings(
            UUID member,
            Capacity capacity,
            CaseHeader header,
            DirectoryView directory,
            Instant at) {
        Optional<UUID> duty =
                capacity != Capacity.OFFICER || directory.onDuty(member, at)
                        ? Optional.empty()
                        : new Offices(header, directory, at)
                                .onDutyAtTheStation().stream()
                                        .filter(other -> !other.equals(member))
                                        .findFirst();
        if (duty.isEmpty()) {
            return List.of(leading(member, capacity.kind(), at));
        }
        return header.risk() == Risk.RED
                ? List.of(leading(member, capacity.kind(), at), beside(duty.get(), Kind.DUTY, at))
                : List.of(
                        leading(duty.get(), Kind.DUTY, at),
                        leading(member, Kind.MORNING_COPY, morningAfter(at)));
    }

    static Instant morningAfter(Instant at) {
        var local = at.atZone(DirectoryView.ZONE);
        var morning = local.with(MORNING);
        return (morning.isAfter(local) ? morning : morning.plusDays(1)).toInstant();
    }
}
