package org.twogrids.grid;

import org.twogrids.kernel.testing.ArchitectureRules;

class GridServiceArchitectureTest extends ArchitectureRules {

    GridServiceArchitectureTest() {
        super("org.twogrids.grid");
    }
}
