package org.twogrids.kernel.web;

/// The caller's postings do not allow it. Used only where the thing itself may be known of;
/// what lies out of reach is not found.
public final class NotPermitted extends Problem {

    public NotPermitted() {
        super(403, "not-permitted");
    }
}
