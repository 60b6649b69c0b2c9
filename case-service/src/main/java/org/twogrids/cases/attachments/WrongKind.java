package org.twogrids.cases.attachments;

import org.twogrids.kernel.web.InvalidField;

/// A file of this type does not show that, or there is no such thing to show.
final class WrongKind extends InvalidField {

    WrongKind() {
        super("kind", "attachment-kind");
    }
}
