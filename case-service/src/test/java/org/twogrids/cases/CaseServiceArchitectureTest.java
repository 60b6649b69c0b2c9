package org.twogrids.cases;

import org.twogrids.kernel.testing.ArchitectureRules;

class CaseServiceArchitectureTest extends ArchitectureRules {

    CaseServiceArchitectureTest() {
        super("org.twogrids.cases");
    }
}
