package org.twogrids.notify.policy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.twogrids.kernel.events.CaseHeader;

/// All rules in their order: of those that hold the first one counts. The last one holds always, so
/// that there is an answer for every event.
public record PolicyBook(List<PolicyRule> rules) {

    public PolicyBook {
        rules = List.copyOf(rules);
    }

    public PolicyRule rule(Occasion occasion, CaseHeader header) {
        return rules.stream()
                .filter(rule -> rule.holds(occasion, header))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule for " + occasion));
    }

    /// What counts for the case on one occasion or another.
    public Stream<PolicyRule> rules(CaseHeader header) {
        return Arrays.stream(Occasion.values()).map(occasion -> rule(occasion, header)).distinct();
    }
}
