package org.twogrids.grid.postings;

/// What became of a posting: the term as it stands from now on, and how it came to it.
///
/// @param datedBack whether it changes what the directory answers for a time before it was made
record PostingFact(
        Posting posting, Act act, long version, Term term, boolean datedBack, Author author) {

    enum Act {
        POSTED,
        /// The successor's side of a hand-over.
        TOOK_OVER,
        CORRECTED,
        ENDED,
        /// The predecessor's side of a hand-over.
        HANDED_OVER,
        /// Taken back before it began.
        WITHDRAWN
    }
}
