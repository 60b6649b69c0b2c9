package org.twogrids.cases.cases;

/// How an incident was disposed of, the triage of the police (警情分类).
enum Disposal {
    /// A criminal case was opened, or the matter went to whoever opens one.
    CRIMINAL,
    /// Handled under the law on public-order administration.
    PUBLIC_ORDER,
    /// A quarrel that may go to mediation: it is flagged as a case of its own.
    MEDIABLE_DISPUTE,
    /// Help was given; nothing else lay behind it.
    SERVICE
}
