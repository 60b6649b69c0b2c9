package org.twogrids.notify.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.twogrids.kernel.events.CaseHeader;
import org.twogrids.kernel.events.Risk;

/// What is done where all of it holds; an empty part holds always.
///
/// @param categories prefixes of category codes: `01` or `0602`
/// @param areas codes, each with all that lies below it
/// @param chains one for each capacity
/// @param mentors whether the mentors of those who answer have a copy
public record PolicyRule(
        String name,
        Set<Occasion> on,
        Set<Risk> risks,
        List<String> categories,
        List<String> areas,
        List<Chain> chains,
        boolean mentors) {

    public PolicyRule {
        on = Set.copyOf(on);
        risks = Set.copyOf(risks);
        categories = List.copyOf(categories);
        areas = List.copyOf(areas);
        chains = List.copyOf(chains);
    }

    public boolean isGeneral() {
        return on.isEmpty() && risks.isEmpty() && categories.isEmpty() && areas.isEmpty();
    }

    public Chain chain(Capacity capacity) {
        return chains.stream()
                .filter(chain -> chain.first() == capacity)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " forgets " + capacity));
    }

    boolean holds(Occasion occasion, CaseHeader header) {
        return (on.isEmpty() || on.contains(occasion)) && concerns(header);
    }

    private boolean concerns(CaseHeader header) {
        return (risks.isEmpty() || risks.contains(header.risk()))
                && (categories.isEmpty()
                        || categories.stream().anyMatch(header.category()::startsWith))
                && (areas.isEmpty()
                        || Stream.concat(header.gridPath().stream(), header.policePath().stream())
                                .anyMatch(areas::contains));
    }
}
