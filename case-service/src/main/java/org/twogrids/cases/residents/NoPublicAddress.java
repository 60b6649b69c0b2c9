package org.twogrids.cases.residents;

import org.twogrids.kernel.web.Problem;

/// Nobody has said under which address residents reach the system: a poster would lead nowhere.
final class NoPublicAddress extends Problem {

    NoPublicAddress() {
        super(409, "no-public-address");
    }
}
