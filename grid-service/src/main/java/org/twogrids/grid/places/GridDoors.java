package org.twogrids.grid.places;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.imports.Row;
import org.twogrids.kernel.directory.DoorAddress;
import org.twogrids.kernel.events.Doors;

/// Numbers of a street that belong to a grid, and when.
@Embeddable
record GridDoors(
        String grid,
        String street,
        @Column(name = "first_number") int first,
        @Column(name = "last_number") int last,
        @Enumerated(EnumType.STRING) Doors.Side side,
        @Column(name = "from_at") Instant from,
        @Column(name = "to_at") @Nullable Instant to) {

    /// A row without numbers means the whole street or courtyard.
    static GridDoors of(Row row) {
        boolean whole = row.optional("first") == null && row.optional("last") == null;
        int first = whole ? 1 : row.number("first", 1, Doors.HIGHEST);
        GridDoors doors =
                new GridDoors(
                        row.required("grid"),
                        DoorAddress.plain(row.text("street", 60)),
                        first,
                        whole ? Doors.HIGHEST : row.number("last", first, Doors.HIGHEST),
                        row.optional("side") == null
                                ? Doors.Side.ALL
                                : row.choice("side", Doors.Side.class),
                        row.day("from"),
                        row.optionalDay("to"));
        History.requireOrder(doors.from, doors.to);
        return doors;
    }

    boolean isSame(GridDoors other) {
        return grid.equals(other.grid)
                && street.equals(other.street)
                && first == other.first
                && last == other.last
                && side == other.side
                && from.equals(other.from);
    }

    /// Whether a door would belong to both at some time.
    boolean meets(GridDoors other) {
        return everHold()
                && other.everHold()
                && doors().meets(other.doors())
                && History.overlap(from, to, other.from, other.to);
    }

    /// Whether they come to hold at all: those of a grid that ended before do not.
    boolean everHold() {
        return !from.equals(to);
    }

    boolean goOnAt(Instant at) {
        return to == null || to.isAfter(at);
    }

    GridDoors endingAt(@Nullable Instant end) {
        return new GridDoors(grid, street, first, last, side, from, end);
    }

    /// The same doors in another grid.
    GridDoors in(String heir, Instant since) {
        return new GridDoors(heir, street, first, last, side, since, to);
    }

    /// As others hear of them.
    Doors doors() {
        return new Doors(from, to, street, first, last, side);
    }
}
