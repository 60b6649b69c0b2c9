package org.twogrids.cases.agreements;

import org.twogrids.kernel.web.Problem;

/// The paper was made before the case was restricted, and names addresses: it is handed out no
/// more.
final class PaperTellsWhere extends Problem {

    PaperTellsWhere() {
        super(409, "paper-tells-where");
    }
}
