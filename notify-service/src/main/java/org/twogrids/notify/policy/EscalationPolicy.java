package org.twogrids.notify.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twogrids.kernel.directory.DirectoryView;
import org.twogrids.kernel.events.CaseHeader;

/// Who comes next when nobody has taken note in time.
public final class EscalationPolicy {

    private EscalationPolicy() {}

    /// The people of each step, in the order in which they are asked for.
    public static List<List<UUID>> steps(
            Chain chain, CaseHeader header, DirectoryView directory, Instant at) {
        Offices offices = new Offices(header, directory, at);
        return chain.then().stream().map(step -> offices.holders(step.who())).toList();
    }

    /// The next step that reaches somebody who has not been told; those that reach nobody are
    /// passed over at once. Empty once the last one has been taken.
    ///
    /// @param taken steps behind us
    public static Optional<Step> next(List<List<UUID>> steps, int taken, Set<UUID> told) {
        for (int step = taken; step < steps.size(); step++) {
            for (UUID candidate : steps.get(step)) {
                if (!told.contains(candidate)) {
                    return Optional.of(new Step(step + 1, candidate));
                }
            }
        }
        return Optional.empty();
    }

    /// @param taken steps behind us once this one is taken
    public record Step(int taken, UUID recipient) {}
}
