package org.twogrids.kernel.events;

/// The risk of a case, never of a person; the most urgent first.
public enum Risk {
    RED,
    ORANGE,
    YELLOW,
    BLUE;

    public boolean atLeast(Risk other) {
        return compareTo(other) <= 0;
    }
}
