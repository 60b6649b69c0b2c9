package org.twogrids.cases.alerting;

/// How far the word about a case has got.
public enum Alerting {
    /// Nobody has been told yet.
    PENDING,
    /// An alert is stored for at least one person.
    TOLD,
    /// One of them has taken note.
    ACKNOWLEDGED
}
