package org.twogrids.notify.policy;

/// Why somebody is told.
public enum Kind {
    OFFICER,
    HANDLER,
    OWNER,
    /// In place of, or beside, an officer who is off duty.
    DUTY,
    /// To an officer who is off duty, for the next morning.
    MORNING_COPY,
    /// Because nobody before has taken note in time.
    ESCALATION
}
