package org.twogrids.cases.cases;

import org.twogrids.kernel.web.InvalidField;

/// No team in force has that id.
final class UnknownTeam extends InvalidField {

    UnknownTeam() {
        super("team", "unknown-team");
    }
}
