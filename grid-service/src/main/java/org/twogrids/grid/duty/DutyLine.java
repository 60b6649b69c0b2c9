package org.twogrids.grid.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.imports.Row;
import org.twogrids.grid.members.MemberId;
import org.twogrids.kernel.events.Role;

/// A duty as a row of a file has it.
record DutyLine(
        String area,
        Role role,
        MemberId member,
        Weekly weekly,
        Instant from,
        @Nullable Instant to) {

    static DutyLine of(Row row, MemberId member) {
        DutyLine line =
                new DutyLine(
                        row.required("area"),
                        row.choice("role", Role.class),
                        member,
                        Weekly.of(row.required("days"), row.time("start"), row.time("end")),
                        row.day("from"),
                        row.optionalDay("to"));
        History.requireOrder(line.from(), line.to());
        return line;
    }
}
