package org.twogrids.cases.cases;

/// What was done for whoever is in danger.
public enum ProtectionStep {
    /// A warning letter or a protection order exists.
    ISSUED,
    /// It was handed to one of the two.
    SERVED,
    /// The residents' committee knows of it.
    COMMITTEE_TOLD,
    /// One of the two was visited alone.
    VISITED,
    /// It was not kept: the police are alerted anew.
    BREACHED,
    /// It has expired, or whoever issued it has lifted it.
    ENDED,
    /// The victim has said how to be reached.
    CONTACT_CHOSEN,
    /// Shelter, doctor, lawyer or the women's federation were asked for help.
    REFERRED
}
