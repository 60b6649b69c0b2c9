package org.twogrids.cases.visits;

import org.twogrids.kernel.web.InvalidField;

/// A relapse is told in words, for whoever takes it up again.
final class NoteMissing extends InvalidField {

    NoteMissing() {
        super("note", "note-missing");
    }
}
