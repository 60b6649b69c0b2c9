package org.twogrids.cases.cases;

import org.twogrids.kernel.web.InvalidField;

/// A party has asked for somebody else, or their interests conflict: nobody goes back on that.
final class RecusedHandler extends InvalidField {

    RecusedHandler() {
        super("handler", "recused-handler");
    }
}
