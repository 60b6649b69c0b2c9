package org.twogrids.cases.deadlines;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// By when something of a case must have happened.
///
/// @param slip the whistle slip that is to be answered; null of every other kind
/// @param pause while it stands still; null while it runs
public record Deadline(Kind kind, Instant due, @Nullable UUID slip, @Nullable Pause pause) {

    public Deadline(Kind kind, Instant due) {
        this(kind, due, null, null);
    }

    public Deadline(Kind kind, Instant due, @Nullable Pause pause) {
        this(kind, due, null, pause);
    }

    public static Deadline ofSlip(UUID slip, Instant due) {
        return new Deadline(Kind.SLIP, due, slip, null);
    }

    /// What it is of, whenever it is due.
    public Clock clock() {
        return new Clock(kind, slip);
    }

    /// Of each kind one runs in a case, of whistle slips one for each.
    public record Clock(Kind kind, @Nullable UUID slip) {}

    /// @param until when it runs on by itself
    public record Pause(Instant since, Instant until) {}

    public enum Kind {
        /// The handler takes it on.
        ACCEPT,
        /// The coordinator rules on a twice refused case.
        RULE,
        /// The matter is settled or handed on.
        SETTLE,
        /// Mediation comes to an end.
        MEDIATE,
        /// The next promise is to be kept.
        PROMISE,
        /// The parties may ask the court to confirm their agreement until then.
        CONFIRM,
        /// Somebody asks each party whether it holds.
        RETURN_VISIT,
        /// A warning letter or protection order is handed to both.
        SERVE_PAPER,
        /// The residents' committee is told of it.
        TELL_COMMITTEE,
        /// Both are visited, each alone.
        PROTECTION_VISIT,
        /// A protection order ends soon: the victim is asked whether to apply anew.
        PROTECTION_ENDS,
        /// An outside unit answers a whistle slip.
        SLIP,
        /// Somebody speaks with whoever asked, or with a party, for the first time.
        CONTACT,
        /// What nobody but the last resort has is passed on to whoever sees to it.
        DISPATCH,
        /// Whoever asked hears what has come of it.
        FEEDBACK,
        /// Whoever was asked to looks at it as a second person and closes it.
        VERIFY;

        /// Whether it belongs to a letter or an order.
        public boolean protects() {
            return switch (this) {
                case SERVE_PAPER, TELL_COMMITTEE, PROTECTION_VISIT, PROTECTION_ENDS -> true;
                case ACCEPT,
                        RULE,
                        SETTLE,
                        MEDIATE,
                        PROMISE,
                        CONFIRM,
                        RETURN_VISIT,
                        SLIP,
                        CONTACT,
                        DISPATCH,
                        FEEDBACK,
                        VERIFY ->
                        false;
            };
        }

        /// Whether it never ends on a day off. What ends after hours or on a day that was agreed
        /// may.
        public boolean countsDays() {
            return switch (this) {
                case RULE, SETTLE, MEDIATE, CONFIRM, RETURN_VISIT, VERIFY -> true;
                case ACCEPT,
                        PROMISE,
                        SERVE_PAPER,
                        TELL_COMMITTEE,
                        PROTECTION_VISIT,
                        PROTECTION_ENDS,
                        SLIP,
                        CONTACT,
                        DISPATCH,
                        FEEDBACK ->
                        false;
            };
        }

        /// Whether it runs on when the matter comes to an end or breaks out again.
        public boolean runsOn() {
            return protects() || this == SLIP;
        }
    }
}
