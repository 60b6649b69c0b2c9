package org.twogrids.notify;

import org.twogrids.kernel.testing.ArchitectureRules;

class NotifyServiceArchitectureTest extends ArchitectureRules {

    NotifyServiceArchitectureTest() {
        super("org.twogrids.notify");
    }
}
