package org.twogrids.grid.places;

/// Which of a street's numbers: often the odd ones lie on one side, the even ones on the other.
enum Side {
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
