package org.twogrids.cases.cases;

import org.twogrids.kernel.web.InvalidField;

/// Nobody in force with an office of the place, or a seat in a team over it, has that id.
final class UnableHandler extends InvalidField {

    UnableHandler() {
        super("handler", "unable-handler");
    }
}
