package org.twogrids.grid.members;

import org.twogrids.kernel.web.Problem;

/// The login belongs to somebody in the directory already.
final class LoginTaken extends Problem {

    LoginTaken() {
        super(409, "login-taken");
    }
}
