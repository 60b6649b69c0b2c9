package org.twogrids.notify.policy;

/// Who may be told beside, or after, the one who answers.
public enum Office {
    /// The responsible police officer.
    OFFICER,
    HANDLER,
    OWNER,
    /// Backups of the police grid; off duty they are woken for red only.
    BACKUP,
    /// On duty in the station's command room.
    DUTY_OFFICER,
    /// The duty officer, else a deputy head, else the head.
    DUTY_LEADER,
    STATION_HEAD,
    /// The lead of the case's team; of a restricted case nobody.
    TEAM,
    /// Of the sub-district; on duty before the others.
    COORDINATOR,
    SUBDISTRICT_LEADER
}
