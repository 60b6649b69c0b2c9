package org.twogrids.deploy.local;

import org.twogrids.deploy.embedded.ServiceDatabase;

/// A service of the system, as a part of the stack.
enum Service {
    GRID("grid-service", ServiceDatabase.GRID, Port.GRID, Port.GRID_MANAGEMENT, "384m"),
    CASES("case-service", ServiceDatabase.CASES, Port.CASES, Port.CASES_MANAGEMENT, "512m"),
    NOTIFY("notify-service", ServiceDatabase.NOTIFY, Port.NOTIFY, Port.NOTIFY_MANAGEMENT, "384m");

    private final String id;
    private final ServiceDatabase database;
    private final Port http;
    private final Port management;
    private final String heap;

    Service(String id, ServiceDatabase database, Port http, Port management, String heap) {
        this.id = id;
        this.database = database;
        this.http = http;
        this.management = management;
        this.heap = heap;
    }

    String id() {
        return id;
    }

    ServiceDatabase database() {
        return database;
    }

    Port http() {
        return http;
    }

    Port management() {
        return management;
    }

    String heap() {
        return heap;
    }
}
