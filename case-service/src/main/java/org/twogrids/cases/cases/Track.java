package org.twogrids.cases.cases;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twogrids.cases.catalog.Category;

/// The way a case takes: its states, and the moves that are legal in each.
///
/// ```
///                    ┌───── refuse, hand over, override, reroute ─────┐
///                    ▼                                                │
///  DISPUTE     ─►  ASSIGNED  ──── accept ────►  ACCEPTED  ────────────┘
///  REQUEST     ─►  ASSIGNED  ──── accept ────►  ACCEPTED   (likewise)
///  INCIDENT    ─►  REFERRED  ──── accept ────►  ACCEPTED   (likewise, back to REFERRED)
/// ```
///
/// A dispute may also be settled on the spot, from either state; what is settled stays so, whoever
/// answers for its return visit:
///
/// ```
///  DISPUTE     ASSIGNED, ACCEPTED ──── settle ────►  SETTLED ──┐
///                                                      ▲       │
///                                                      └───────┘ hand over, override, reroute
/// ```
///
/// Refusing is a move of the first state alone; what was accepted is handed over.
public sealed interface Track {

    /// What may happen to a case.
    enum Move {
        ACCEPT,
        REFUSE,
        HAND_OVER,
        OVERRIDE,
        REROUTE,
        SETTLE
    }

    /// The state's name.
    String name();

    /// The track's name, for the tables.
    default String track() {
        return getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    /// The state after the move; empty where the move is not legal.
    Optional<Track> after(Move move);

    /// Where a case of the category starts.
    static Track startOf(Category category) {
        return switch (category.mode()) {
            case MEDIABLE, CONDITIONAL -> Dispute.ASSIGNED;
            case REFER -> Incident.REFERRED;
            case SERVICE -> Request.ASSIGNED;
        };
    }

    static Track of(String track, String state) {
        return Stream.of(Dispute.values(), Incident.values(), Request.values())
                .flatMap(Stream::of)
                .map(Track.class::cast)
                .filter(it -> it.track().equals(track) && it.name().equals(state))
                .findFirst()
                .orElseThrow();
    }

    /// A quarrel that mediation may settle.
    enum Dispute implements Track {
        ASSIGNED,
        ACCEPTED,
        /// Both have agreed; the return visit is to come.
        SETTLED;

        @Override
        public Optional<Track> after(Move move) {
            if (this == SETTLED) {
                return switch (move) {
                    case HAND_OVER, OVERRIDE, REROUTE -> Optional.of(SETTLED);
                    case ACCEPT, REFUSE, SETTLE -> Optional.empty();
                };
            }
            return move == Move.SETTLE
                    ? Optional.of(SETTLED)
                    : shared(move, ASSIGNED, ACCEPTED, this == ASSIGNED);
        }
    }

    /// Crime and violence: never in mediation.
    enum Incident implements Track {
        REFERRED,
        ACCEPTED;

        @Override
        public Optional<Track> after(Move move) {
            return shared(move, REFERRED, ACCEPTED, this == REFERRED);
        }
    }

    /// A request for help.
    enum Request implements Track {
        ASSIGNED,
        ACCEPTED;

        @Override
        public Optional<Track> after(Move move) {
            return shared(move, ASSIGNED, ACCEPTED, this == ASSIGNED);
        }
    }

    private static Optional<Track> shared(Move move, Track waiting, Track accepted, boolean waits) {
        return switch (move) {
            case ACCEPT -> waits ? Optional.of(accepted) : Optional.empty();
            case REFUSE -> waits ? Optional.of(waiting) : Optional.empty();
            case HAND_OVER, OVERRIDE, REROUTE -> Optional.of(waiting);
            case SETTLE -> Optional.empty();
        };
    }
}
