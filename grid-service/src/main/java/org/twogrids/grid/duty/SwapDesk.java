package org.twogrids.grid.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.duty.Swap.Turn;
import org.twogrids.grid.publishing.Announcements;
import org.twogrids.grid.rules.Rejection;
import org.twogrids.kernel.events.Ids;

/// Two people exchange a shift, each with the other's consent.
@ApplicationScoped
class SwapDesk {

    private static final String REASON = "换班";

    /// A shift that somebody stepped into began earlier than what is left of it.
    private static final Duration LONGEST = Duration.ofDays(2);

    private final Swaps swaps;
    private final Rotas rotas;
    private final RotaSheet sheet;
    private final Substitutions substitutions;
    private final Announcements announcements;
    private final Clock clock;

    SwapDesk(
            Swaps swaps,
            Rotas rotas,
            RotaSheet sheet,
            Substitutions substitutions,
            Announcements announcements,
            Clock clock) {
        this.swaps = swaps;
        this.rotas = rotas;
        this.sheet = sheet;
        this.substitutions = substitutions;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// @param mine when the asker's shift begins
    /// @param theirs when the one begins that they would take instead
    @Transactional
    Swap ask(UUID asker, UUID rota, Instant mine, UUID otherRota, Instant theirs) {
        Instant now = History.now(clock);
        Turn asked = turn("mine", rota, mine, asker, now);
        Turn other = turn("theirs", otherRota, theirs, null, now);
        if (other.member().equals(asker)) {
            throw Rejection.conflict("theirs", "own-shift");
        }
        Swap swap = new Swap(Ids.next(), asked, other, now);
        swaps.persist(swap);
        return swap;
    }

    /// Both shifts change hands at once, if both are still as they were.
    @Transactional
    Swap agree(UUID id, UUID who, String by) {
        announcements.begin();
        Swap swap = find(id, who);
        Instant now = History.now(clock);
        swap.agree(who, now);
        Turn asked = swap.asked();
        Turn other = swap.other();
        requireSame("mine", asked, now);
        requireSame("theirs", other, now);
        exchange(asked, other.member(), by, now);
        exchange(other, asked.member(), by, now);
        List<Rota> touched =
                Stream.of(asked.rota(), other.rota())
                        .distinct()
                        .flatMap(rota -> rotas.whole(rota).stream())
                        .toList();
        touched.forEach(rota -> rota.moveOn(now));
        announcements.publish(by, sheet.records(touched));
        return swap;
    }

    @Transactional
    Swap refuse(UUID id, UUID who) {
        Swap swap = find(id, who);
        swap.refuse(who, History.now(clock));
        return swap;
    }

    @Transactional
    List<Swap> of(UUID member) {
        return swaps.of(member);
    }

    private Swap find(UUID id, UUID who) {
        return swaps.lockOf(id, who).orElseThrow(UnknownRota::new);
    }

    private void exchange(Turn turn, UUID taker, String by, Instant now) {
        substitutions.add(
                new RotaId(turn.rota()),
                new Shift(turn.from(), turn.to(), taker),
                turn.member(),
                REASON,
                by,
                now);
    }

    private void requireSame(String field, Turn turn, Instant now) {
        Turn still = turn(field, turn.rota(), turn.from(), turn.member(), now);
        if (!still.equals(turn)) {
            throw Rejection.conflict(field, "shift-changed");
        }
    }

    /// @param holder whose shift it must be; null: anybody's
    private Turn turn(String field, UUID rota, Instant begin, @Nullable UUID holder, Instant now) {
        if (!begin.isAfter(now)) {
            throw new Rejection(field, "in-the-past");
        }
        Rota found = rotas.whole(rota).orElseThrow(() -> new Rejection(field, "no-such-shift"));
        for (Shift shift : sheet.shifts(found, begin.minus(LONGEST), begin.plusMillis(1))) {
            UUID member = shift.member();
            if (shift.from().equals(begin)
                    && member != null
                    && (holder == null || holder.equals(member))) {
                return new Turn(rota, member, shift.from(), shift.to());
            }
        }
        throw Rejection.conflict(field, "no-such-shift");
    }
}
