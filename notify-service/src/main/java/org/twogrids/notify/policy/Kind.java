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
    /// To the mentor of whoever answers.
    MENTOR_COPY,
    /// Because nobody before has taken note in time.
    ESCALATION;

    /// Whether it only informs: it has no clock, nobody is asked in its place, and whoever has it
    /// may still be asked themselves.
    public boolean onlyInforms() {
        return this == MENTOR_COPY;
    }
}
