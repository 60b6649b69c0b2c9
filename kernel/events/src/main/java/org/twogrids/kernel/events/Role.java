package org.twogrids.kernel.events;

/// What a member is posted to an area as.
public enum Role {
    GRID_HEAD,
    GRID_WORKER,
    PART_TIME_GRID_WORKER,
    COMMUNITY_OFFICER,
    AUXILIARY_OFFICER,
    STATION_HEAD,
    DEPUTY_STATION_HEAD,
    POLITICAL_INSTRUCTOR,
    COMMAND_ROOM_DUTY,
    SUBDISTRICT_COORDINATOR,
    SUBDISTRICT_LEADER,
    JUDICIAL_OFFICE,
    MEDIATOR,
    SOCIAL_WORKER,
    VOLUNTEER,
    COMMUNITY_SECRETARY,
    WOMENS_FEDERATION_CHAIR,
    AUDITOR;

    /// Whether a posting in this role opens the area's cases to its holder. Volunteers, social
    /// workers and mediators see the cases they are part of and no others; an auditor sees who
    /// did what, not the people of the case.
    public boolean seesArea() {
        return switch (this) {
            case VOLUNTEER, SOCIAL_WORKER, MEDIATOR -> false;
            default -> true;
        };
    }

    /// Whether the role may ever see who the parties of a case are.
    public boolean mayKnowParties() {
        return this != VOLUNTEER && this != AUDITOR;
    }

    /// Whether the role may ever see identity numbers, as they stand on papers.
    public boolean mayKnowIdentities() {
        return mayKnowParties() && this != AUXILIARY_OFFICER;
    }
}
