package org.twogrids.kernel.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Numbers of a street or courtyard that belong to a grid, and when.
///
/// @param street without blanks, digits and letters of ordinary width
/// @param first the smallest number
/// @param last the greatest
public record Doors(
        Instant from, @Nullable Instant to, String street, int first, int last, Side side)
        implements DirectoryEvent.Dated {

    /// The greatest number that a door can have.
    public static final int HIGHEST = 99_999;

    /// Which of a street's numbers: often the odd ones lie on one side, the even ones on the other.
    public enum Side {
        ALL,
        ODD,
        EVEN;

        boolean has(int number) {
            return switch (this) {
                case ALL -> true;
                case ODD -> number % 2 != 0;
                case EVEN -> number % 2 == 0;
            };
        }

        boolean meets(Side other) {
            return this == ALL || other == ALL || this == other;
        }
    }

    /// Whether all of the street or courtyard is meant, so that an address needs no number.
    public boolean isWhole() {
        return first <= 1 && last == HIGHEST && side == Side.ALL;
    }

    public boolean has(int number) {
        return first <= number && number <= last && side.has(number);
    }

    /// Whether a door is among both, whenever that is.
    public boolean meets(Doors other) {
        return street.equals(other.street)
                && first <= other.last
                && other.first <= last
                && side.meets(other.side);
    }
}
