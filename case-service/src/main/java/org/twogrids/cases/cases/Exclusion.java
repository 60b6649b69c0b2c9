package org.twogrids.cases.cases;

/// What rules public-order mediation out (Procedures for administrative cases, art. 179), but for a
/// party's refusal, which is asked for by itself.
public enum Exclusion {
    HIRED_ASSAULT,
    GANG_FIGHT,
    REPEAT_OFFENDER,
    NEW_VIOLATION,
    SUSPECT_FLED,
    OTHER
}
