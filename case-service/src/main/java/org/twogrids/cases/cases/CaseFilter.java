package org.twogrids.cases.cases;

import static java.util.stream.Collectors.joining;

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

    /// What somebody may be who answers for a case.
    static final List<String> OFFICES = List.of("handler", "owner", "officer");

    /// Adds its conditions to a query over cases.
    ///
    /// @param of whose columns they are, with its dot; empty where there is no other
    /// @param values those of the query so far, `?1` and on
    public void narrow(String of, StringBuilder query, List<Object> values) {
        narrow(of, query, values, OFFICES);
    }

    /// @param offices as which of them the members answer for the cases
    void narrow(String of, StringBuilder query, List<Object> values, List<String> offices) {
        among(query, values, of + "status", status);
        among(query, values, of + "category", category);
        among(query, values, of + "risk", risk);
        among(query, values, of + "hangsIn.grid", grid);
        for (UUID member : answeredBy) {
            values.add(member);
            String is = " = ?" + values.size();
            query.append(
                    offices.stream()
                            .map(office -> of + "responsible." + office + is)
                            .collect(joining(" or ", " and " + of + "open and (", ")")));
        }
        for (UUID id : before) {
            values.add(id);
            query.append(" and %sid.value < ?%d".formatted(of, values.size()));
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
