package org.twogrids.deploy.local;

/// Every port the stack listens on, with its number in the local stack.
public enum Port {
    FRONT_DOOR(8080),
    POSTGRES(15432),
    KAFKA(19092),
    IDENTITY(18090),
    GRID(8081),
    GRID_MANAGEMENT(9081),
    CASES(8082),
    CASES_MANAGEMENT(9082),
    NOTIFY(8083),
    NOTIFY_MANAGEMENT(9083);

    private final int standard;

    Port(int standard) {
        this.standard = standard;
    }

    int standard() {
        return standard;
    }
}
