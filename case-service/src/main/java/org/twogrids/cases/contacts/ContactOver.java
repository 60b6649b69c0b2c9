package org.twogrids.cases.contacts;

import org.twogrids.kernel.web.Problem;

/// The matter has come to an end: what follows are return visits.
final class ContactOver extends Problem {

    ContactOver() {
        super(409, "contact-over");
    }
}
