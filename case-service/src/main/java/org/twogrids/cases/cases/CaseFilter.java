package org.twogrids.cases.cases;

import java.util.List;
import java.util.UUID;
import org.twogrids.kernel.events.Risk;

/// What a list is narrowed to; an empty list of a field leaves it open.
///
/// @param answeredBy open cases that each of these members handles, owns or is the officer of
/// @param before cases older than this id: the cursor
public record CaseFilter(
        List<String> status,
        List<String> category,
        List<Risk> risk,
        List<String> grid,
        List<UUID> answeredBy,
        List<UUID> before) {

    /// Adds its conditions to a query over cases.
    ///
    /// @param values those of the query so far, `?1` and on
    public void narrow(StringBuilder query, List<Object> values) {
        among(query, values, "status", status);
        among(query, values, "category", category);
        among(query, values, "risk", risk);
        among(query, values, "hangsIn.grid", grid);
        answeredBy.forEach(
                member -> {
                    values.add(member);
                    String at = "?" + values.size();
                    query.append(
                                    " and open and (responsible.handler = %1$s or responsible.owner = %1$s"
                                            .formatted(at))
                            .append(" or responsible.officer = %s)".formatted(at));
                });
        for (UUID id : before) {
            values.add(id);
            query.append(" and id.value < ?").append(values.size());
        }
    }

    /// Narrows to any of the given; none given leaves the field open.
    private static void among(
            StringBuilder query, List<Object> values, String field, List<?> given) {
        if (!given.isEmpty()) {
            values.add(given);
            query.append(" and %s in ?%d".formatted(field, values.size()));
        }
    }
}
