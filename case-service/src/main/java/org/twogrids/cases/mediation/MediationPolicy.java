package org.twogrids.cases.mediation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twogrids.cases.cases.FailReason;
import org.twogrids.cases.cases.Forbidden;
import org.twogrids.cases.cases.MediablePolicy;
import org.twogrids.cases.cases.UnknownParty;
import org.twogrids.kernel.events.Role;

/// What the law asks for before mediation begins, and of each meeting.
final class MediationPolicy {

    private static final int TIMES = 2;

    private MediationPolicy() {}

    /// People's mediation: all parties want it, know their rights, and nobody else has it in hand.
    ///
    /// @param publicOrder whether the police mediate: a refusal rules it out (art. 179), and
    ///     they call the guardian
    static void requireWanted(Beginning wish, int parties, boolean minor, boolean publicOrder) {
        if (wish.elsewhere()) {
            throw new Forbidden(Forbidden.Rule.TAKEN_ON_ELSEWHERE);
        }
        if (!wish.rightsExplained()) {
            throw new Forbidden(Forbidden.Rule.RIGHTS_FIRST);
        }
        if (!wish.consents().containsAll(IntStream.range(0, parties).boxed().toList())) {
            throw new Forbidden(
                    publicOrder
                            ? Forbidden.Rule.NEVER_IN_PUBLIC_ORDER
                            : Forbidden.Rule.PARTY_REFUSES);
        }
        requireGuardian(minor, wish.guardian(), publicOrder);
    }

    /// A minor's guardian is called by the police (Procedures for administrative cases, art.
    /// 181), and speaks for the minor before people's mediators (Civil Code art. 23).
    static void requireGuardian(boolean minor, boolean guardian, boolean publicOrder) {
        if (minor && !guardian) {
            throw new Forbidden(
                    publicOrder ? Forbidden.Rule.GUARDIAN_MISSING : Forbidden.Rule.GUARDIAN_SPEAKS);
        }
    }

    static void requirePolice(Set<Role> roles) {
        if (!MediablePolicy.isPolice(roles)) {
            throw new Forbidden(Forbidden.Rule.REPORTED_TO_POLICE);
        }
    }

    /// People's mediation is led by a mediator (People's Mediation Law, art. 19); whoever else has
    /// the case hands it over to one.
    static void requireMediator(Set<Role> roles) {
        if (!MediablePolicy.mayLead(roles)) {
            throw new Forbidden(Forbidden.Rule.MEDIATOR_LEADS);
        }
    }

    /// The parties take this mediator, or choose another one. Who lives in the same building as
    /// a party leads only where all have said that they may.
    static void requireMediatorWanted(Beginning wish, boolean neighbour) {
        Boolean accepted = wish.mediatorAccepted();
        if (accepted == null ? neighbour : !accepted) {
            throw new Forbidden(Forbidden.Rule.MEDIATOR_UNWANTED);
        }
    }

    /// Public-order mediation: by the police, not with what rules it out, and no third time.
    ///
    /// @param ended when the earlier mediations of the case ended
    /// @param latest until when a second one may be held; null where there was none before
    static void requirePublicOrder(
            Beginning wish,
            Set<Role> roles,
            List<Instant> ended,
            @Nullable Instant latest,
            Instant now) {
        requirePolice(roles);
        if (wish.excluded()) {
            throw new Forbidden(Forbidden.Rule.NEVER_IN_PUBLIC_ORDER);
        }
        if (ended.size() >= TIMES || (latest != null && now.isAfter(latest))) {
            throw new Forbidden(Forbidden.Rule.ONCE_AND_AGAIN);
        }
    }

    /// Once more, where nothing has ruled it out and it is the first time (Procedures for
    /// administrative cases, art. 179 and 183).
    ///
    /// @param before how many mediations of the case have ended before this one
    static void requireOnceMore(FailReason reason, int before) {
        if (reason.rulesOut()) {
            throw new Forbidden(Forbidden.Rule.NEVER_IN_PUBLIC_ORDER);
        }
        if (before + 1 >= TIMES) {
            throw new Forbidden(Forbidden.Rule.ONCE_AND_AGAIN);
        }
    }

    /// A new act and flight end what the police mediate; in people's mediation they are told of
    /// it.
    static void requireFitting(Failing why, boolean publicOrder) {
        if (!publicOrder && why.reason().isOfPublicOrder()) {
            throw new NotPublicOrder("reason");
        }
        if (!publicOrder && why.again()) {
            throw new NotPublicOrder("again");
        }
    }

    /// A talk with one party alone, or with all; helpers only where the parties want them.
    static void requireProper(Meeting meeting, int parties) {
        if (meeting.parties().stream().anyMatch(party -> party < 0 || party >= parties)) {
            throw new UnknownParty("parties");
        }
        if (meeting.kind() == Meeting.Kind.CAUCUS && meeting.parties().size() != 1) {
            throw new CaucusWithOne();
        }
        requireHelpersWanted(!meeting.helpers().isEmpty(), meeting.consents(), parties);
    }

    /// Each party must want those who help, and it is kept who does.
    static void requireHelpersWanted(boolean helped, Set<Integer> consents, int parties) {
        if (consents.stream().anyMatch(party -> party < 0 || party >= parties)) {
            throw new UnknownParty("consents");
        }
        if (helped && consents.size() < parties) {
            throw new Forbidden(Forbidden.Rule.HELPERS_UNWANTED);
        }
    }
}
