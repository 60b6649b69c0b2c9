package org.twogrids.cases.cases;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twogrids.cases.catalog.Category;

/// The way a case takes: its states, and the moves that are legal in each. The diagrams of
/// the guide show the same.
///
/// Refusing is a move of the first state alone; what was accepted is handed over. Whatever
/// has come to an end stays open until its last return visit, and comes back when that visit
/// finds a relapse. One move leads from one track to another: what the police have mediated in
/// vain is theirs to handle by law.
public sealed interface Track {

    /// What may happen to a case.
    enum Move {
        ACCEPT,
        REFUSE,
        HAND_OVER,
        OVERRIDE,
        REROUTE,
        /// Taken back by whoever flagged it, as sent by mistake.
        WITHDRAW,
        /// Mediation begins, with the consent of all.
        MEDIATE,
        /// All have agreed.
        SETTLE,
        /// Mediation has ended without an agreement; rights were explained.
        FAIL,
        /// What was asked for is done; what was referred is disposed of; what may do harm is gone.
        COMPLETE,
        /// A second person has found nothing left to do.
        CLOSE,
        /// It has broken out again.
        REOPEN,
        /// It was flagged twice: it goes on in the other case.
        MERGE,
        /// The police have mediated in vain, and will once more within seven working days.
        ONCE_MORE,
        /// Public order, and mediation has come to nothing: the police handle it by law.
        PENALISE
    }

    /// The state's name.
    String name();

    /// The legal moves, and the state after each.
    Map<Move, ? extends Track> moves();

    /// The track's name, for the tables.
    default String track() {
        return getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    /// The state after the move; empty where the move is not legal.
    default Optional<Track> after(Move move) {
        return Optional.ofNullable(moves().get(move));
    }

    /// Whether nobody needs to answer for it any more.
    default boolean isOver() {
        return after(Move.HAND_OVER).isEmpty();
    }

    /// Where a case of the category starts.
    static Track startOf(Category category) {
        return switch (category.mode()) {
            case MEDIABLE, CONDITIONAL -> Dispute.ASSIGNED;
            case REFER -> Incident.REFERRED;
            case SERVICE -> Request.ASSIGNED;
            case HAZARD -> Hazard.ASSIGNED;
        };
    }

    static Track of(String track, String state) {
        return all().filter(it -> it.track().equals(track) && it.name().equals(state))
                .findFirst()
                .orElseThrow();
    }

    /// Every state of every track.
    static Stream<Track> all() {
        return Stream.<Track[]>of(
                        Dispute.values(), Incident.values(), Request.values(), Hazard.values())
                .flatMap(Stream::of);
    }

    /// A quarrel that mediation may settle.
    enum Dispute implements Track {
        ASSIGNED,
        ACCEPTED,
        MEDIATING,
        /// All have agreed; return visits are to come.
        SETTLED,
        /// Mediation did not succeed; the return visit is to come.
        FAILED,
        CLOSED,
        WITHDRAWN,
        /// It goes on in another case.
        MERGED;

        @Override
        public Map<Move, Track> moves() {
            return switch (this) {
                case ASSIGNED ->
                        Map.of(
                                Move.ACCEPT, ACCEPTED,
                                Move.REFUSE, ASSIGNED,
                                Move.HAND_OVER, ASSIGNED,
                                Move.OVERRIDE, ASSIGNED,
                                Move.REROUTE, ASSIGNED,
                                Move.SETTLE, SETTLED,
                                Move.WITHDRAW, WITHDRAWN,
                                Move.MERGE, MERGED);
                case ACCEPTED ->
                        Map.of(
                                Move.HAND_OVER, ASSIGNED,
                                Move.OVERRIDE, ASSIGNED,
                                Move.REROUTE, ASSIGNED,
                                Move.MEDIATE, MEDIATING,
                                Move.SETTLE, SETTLED,
                                Move.FAIL, FAILED,
                                Move.PENALISE, Incident.REFERRED,
                                Move.WITHDRAW, WITHDRAWN,
                                Move.MERGE, MERGED);
                case MEDIATING ->
                        Map.of(
                                Move.HAND_OVER, MEDIATING,
                                Move.OVERRIDE, ASSIGNED,
                                Move.REROUTE, MEDIATING,
                                Move.SETTLE, SETTLED,
                                Move.FAIL, FAILED,
                                Move.ONCE_MORE, ACCEPTED,
                                Move.PENALISE, Incident.REFERRED);
                case SETTLED ->
                        Map.of(
                                Move.HAND_OVER, SETTLED,
                                Move.OVERRIDE, SETTLED,
                                Move.REROUTE, SETTLED,
                                Move.CLOSE, CLOSED,
                                Move.REOPEN, ACCEPTED,
                                Move.PENALISE, Incident.REFERRED);
                case FAILED -> ended(FAILED, CLOSED, ACCEPTED);
                case CLOSED -> Map.of(Move.REOPEN, ACCEPTED);
                case WITHDRAWN, MERGED -> Map.of();
            };
        }
    }

    /// Crime and violence, and public order that the police handle by law: never in mediation.
    enum Incident implements Track {
        REFERRED,
        ACCEPTED,
        DISPOSED,
        CLOSED,
        WITHDRAWN,
        /// It goes on in another case.
        MERGED;

        @Override
        public Map<Move, Incident> moves() {
            return switch (this) {
                case REFERRED -> waiting(REFERRED, ACCEPTED, WITHDRAWN, MERGED);
                case ACCEPTED -> accepted(REFERRED, DISPOSED, WITHDRAWN, MERGED);
                case DISPOSED -> ended(DISPOSED, CLOSED, ACCEPTED);
                case CLOSED -> Map.of(Move.REOPEN, ACCEPTED);
                case WITHDRAWN, MERGED -> Map.of();
            };
        }
    }

    /// A request for help.
    enum Request implements Track {
        ASSIGNED,
        ACCEPTED,
        DONE,
        CLOSED,
        WITHDRAWN,
        /// It goes on in another case.
        MERGED;

        @Override
        public Map<Move, Request> moves() {
            return switch (this) {
                case ASSIGNED -> waiting(ASSIGNED, ACCEPTED, WITHDRAWN, MERGED);
                case ACCEPTED -> accepted(ASSIGNED, DONE, WITHDRAWN, MERGED);
                case DONE -> ended(DONE, CLOSED, ACCEPTED);
                case CLOSED -> Map.of(Move.REOPEN, ACCEPTED);
                case WITHDRAWN, MERGED -> Map.of();
            };
        }
    }

    /// Something that may do harm, until a second person has seen that it is gone (M10).
    enum Hazard implements Track {
        ASSIGNED,
        ACCEPTED,
        /// Removed, with evidence; to be looked at by somebody else.
        CLEARED,
        CLOSED,
        WITHDRAWN,
        /// It goes on in another case.
        MERGED;

        @Override
        public Map<Move, Hazard> moves() {
            return switch (this) {
                case ASSIGNED -> waiting(ASSIGNED, ACCEPTED, WITHDRAWN, MERGED);
                case ACCEPTED -> accepted(ASSIGNED, CLEARED, WITHDRAWN, MERGED);
                case CLEARED -> ended(CLEARED, CLOSED, ACCEPTED);
                case CLOSED -> Map.of(Move.REOPEN, ACCEPTED);
                case WITHDRAWN, MERGED -> Map.of();
            };
        }
    }

    private static <T> Map<Move, T> waiting(T waiting, T accepted, T withdrawn, T merged) {
        return Map.of(
                Move.ACCEPT, accepted,
                Move.REFUSE, waiting,
                Move.HAND_OVER, waiting,
                Move.OVERRIDE, waiting,
                Move.REROUTE, waiting,
                Move.WITHDRAW, withdrawn,
                Move.MERGE, merged);
    }

    private static <T> Map<Move, T> accepted(T waiting, T done, T withdrawn, T merged) {
        return Map.of(
                Move.HAND_OVER, waiting,
                Move.OVERRIDE, waiting,
                Move.REROUTE, waiting,
                Move.COMPLETE, done,
                Move.WITHDRAW, withdrawn,
                Move.MERGE, merged);
    }

    private static <T> Map<Move, T> ended(T ended, T closed, T again) {
        return Map.of(
                Move.HAND_OVER, ended,
                Move.OVERRIDE, ended,
                Move.REROUTE, ended,
                Move.CLOSE, closed,
                Move.REOPEN, again);
    }
}
