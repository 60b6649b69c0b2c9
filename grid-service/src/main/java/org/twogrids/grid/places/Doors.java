package org.twogrids.grid.places;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twogrids.grid.dating.History;
import org.twogrids.grid.imports.Row;

/// Numbers of a street that belong to a grid, and when.
@Embeddable
record Doors(
        String grid,
        String street,
        @Column(name = "first_number") int first,
        @Column(name = "last_number") int last,
        @Enumerated(EnumType.STRING) Side side,
        @Column(name = "from_at") Instant from,
        @Column(name = "to_at") @Nullable Instant to) {

    private static final int HIGHEST = 99_999;

    static Doors of(Row row) {
        int first = row.number("first", 1, HIGHEST);
        Doors doors =
                new Doors(
                        row.required("grid"),
                        Address.plain(row.text("street", 60)),
                        first,
                        row.number("last", first, HIGHEST),
                        row.optional("side") == null ? Side.ALL : row.choice("side", Side.class),
                        row.day("from"),
                        row.optionalDay("to"));
        History.requireOrder(doors.from, doors.to);
        return doors;
    }

    boolean isSame(Doors other) {
        return grid.equals(other.grid)
                && street.equals(other.street)
                && first == other.first
                && last == other.last
                && side == other.side
                && from.equals(other.from);
    }

    /// Whether a door would belong to both at some time.
    boolean meets(Doors other) {
        return street.equals(other.street)
                && first <= other.last
                && other.first <= last
                && side.meets(other.side)
                && History.overlap(from, to, other.from, other.to);
    }

    boolean has(Address address) {
        return address.number(street).stream()
                .anyMatch(number -> first <= number && number <= last && side.has(number));
    }

    Doors endingAt(@Nullable Instant end) {
        return new Doors(grid, street, first, last, side, from, end);
    }
}
