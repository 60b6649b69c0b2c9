package org.twogrids.cases.contacts;

import org.twogrids.kernel.web.InvalidField;

/// The case names fewer people.
final class NoSuchParty extends InvalidField {

    NoSuchParty() {
        super("party", "unknown-party");
    }
}
